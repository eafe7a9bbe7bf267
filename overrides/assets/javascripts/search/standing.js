/* How a notice stands today, by what its record states: the dates of a status as "effective=2021-06-01 expires=…"
   (generator/render/views/findable.py). */

export const statusToday = stated => {
  const { day, statusOn } = globalThis.gazetteStatus
  return statusOn(Object.fromEntries(stated.split(" ").map(part => part.split("="))), day(new Date()))
}

/* The word for a status, among the words of the page of the search. */
export const statusWords = (words, status) => words[`status.${status.replaceAll("-", "_")}`]
