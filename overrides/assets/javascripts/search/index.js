/* The index, asked for one phrase at a time. Pagefind counts a phrase of several only once and ranks none; who wants more
   puts the answers together (levels.js). An answer is a map from the id of a record to {id, places, data}: where among its
   words the phrase stands. */

const KEPT = 64 /* answers */

export const openIndex = async address => {
  const { createInstance } = await import(address)
  /* Without a worker: the library a second time, for answers that take a few milliseconds. */
  const instance = createInstance({ noWorker: true })
  await instance.init()
  const answers = new Map()

  const ask = async (words, exact) => {
    const term = exact ? `"${words.join(" ")}"` : words.join(" ")
    if (!answers.has(term)) {
      if (answers.size >= KEPT) answers.delete(answers.keys().next().value)
      answers.set(term, instance.search(term))
    }
    const { results } = await answers.get(term)
    return results
  }

  const phrase = async words => {
    const found = new Map()
    if (words.length)
      for (const { id, words: locations, data } of await ask(words, true))
        found.set(id, { id, data, places: starts(locations, words.length) })
    return found
  }

  /* The phrase with a last word that only begins so. Where no word does, Pagefind takes words that the typed one begins
     with; these are told by asking for them. */
  const beginning = async words => {
    const [last] = words.slice(-1)
    const letters = [...last]
    const shorter = await Promise.all(letters.slice(1).map((_, at) => phrase([letters.slice(0, at + 1).join("")])))
    const before = words.length > 1 ? await phrase(words.slice(0, -1)) : null
    const found = new Map()
    for (const { id, words: locations, data } of await ask([last], false)) {
      const others = new Set(shorter.flatMap(answer => answer.get(id)?.places ?? []))
      const ends = before && new Set(before.get(id)?.places.map(place => place + words.length - 1))
      const places = [...new Set(locations)].filter(place => !others.has(place) && (!ends || ends.has(place)))
      if (places.length) found.set(id, { id, data, places: places.map(place => place - words.length + 1) })
    }
    return found
  }

  /* All records that have a value: filter → value → ids; and all of them, the newest first, those without a date last. */
  const catalogue = async names => {
    const values = await instance.filters()
    const filters = {}
    for (const name of names) {
      filters[name] = new Map()
      for (const value of Object.keys(values[name] ?? {}))
        filters[name].set(value, await idsOf({ filters: { [name]: [value] } }))
    }
    return filters
  }
  const dates = async () => {
    const dated = await idsOf({ sort: { date: "desc" } })
    return new Map([...dated].map((id, at) => [id, at]))
  }
  const idsOf = async options => new Set((await instance.search(null, options)).results.map(({ id }) => id))
  const works = () => idsOf({ filters: { type: ["work"] } })

  return { phrase, beginning, catalogue, dates, works }
}

/* Where phrases of `length` words begin, from the places of all their words; none over another. */
const starts = (locations, length) => {
  const places = [...new Set(locations)].sort((a, b) => a - b)
  const found = []
  for (let at = 0; at < places.length; at++)
    if (places[at + length - 1] === places[at] + length - 1) {
      found.push(places[at])
      at += length - 1
    }
  return found
}
