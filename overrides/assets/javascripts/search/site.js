/* Where things are, seen from this page, and the words of its edition, which stand on the page of the search. */

const here = new URL(document.querySelector(".search-box").action)

export const site = {
  edition: document.documentElement.lang,
  search: here.href,
  own: new URL("../", here).href,
  root: new URL("../../../", import.meta.url).href,
}

/* The Chinese text stands in the simplified edition where the reader's own has none. */
export const hasText = site.edition !== "en"

let asked = null
const load = async () => {
  const own = document.getElementById("search-page")
  if (own) return own
  const answer = await fetch(site.search)
  if (!answer.ok) throw new Error(`${answer.status} ${site.search}`)
  return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("search-page")
}

/* {words, names}: our own words, and what the edition calls the values of filters. */
export const tables = () =>
  (asked ??= load()
    .then(({ dataset }) => ({ words: JSON.parse(dataset.words), names: JSON.parse(dataset.names) }))
    .catch(error => {
      asked = null
      throw error
    }))

/* {count} {query} … put in; one thing may have words of its own. */
export const say = (words, key, values = {}) => {
  const text = (values.count === 1 && words[`${key}.one`]) || words[key]
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]))
}

/* An element: `el("a.css", {href}, ...children)`. Text stays text. */
export const el = (kind, attributes = {}, ...children) => {
  const [tag, ...classes] = kind.split(".")
  const element = document.createElement(tag)
  if (classes.length) element.className = classes.join(" ")
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value)
  element.append(...children.filter(child => child !== null && child !== undefined && child !== ""))
  return element
}
