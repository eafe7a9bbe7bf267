/* The page of the search: query, filters and order stand in its address, so that it can be shared and gone back to. */
import { FILTERS, openFacets } from "./facets.js"
import { firstOpen, listing, summary } from "./listing.js"
import { openSearch, search } from "./search.js"
import { el, say, tables } from "./site.js"
import { statusWords } from "./standing.js"
import { whenTyped } from "./typing.js"

const known = await tables()
const { words, names } = known
const home = document.getElementById("search-page")
const title = document.title

/* ---- what stands on it ---------------------------------------------------------------------------------------- */

const field = el("input", {
  type: "search", name: "q", "aria-label": words["search.label"], placeholder: words["search.hint"],
  autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search",
})
const select = (name, label, ...options) =>
  el("label.search-filter", {}, el("span", {}, label), el("select", { name }, ...options))
const filters = FILTERS.map(name => select(name, words[`search.filter.${name}`]))
const order = select(
  "sort",
  words["search.sort"],
  el("option", { value: "" }, words["search.sort.relevance"]),
  el("option", { value: "date" }, words["search.sort.date"])
)
const reset = el("button.search-reset", { type: "button", hidden: true }, words["search.reset"])
const form = el(
  "form.search-form", { role: "search" },
  el("div.search-line", {}, field, el("button.search-submit", {}, words["search.submit"])),
  el("div.search-filters", { hidden: true }, ...filters, order, reset)
)
const bar = form.querySelector(".search-filters")
const status = el("p.search-status", { role: "status" })
const frame = el("div.search-results")
home.replaceChildren(form, status, frame)
home.hidden = false
for (const note of document.querySelectorAll(".search-needs-script")) note.hidden = true
const selects = Object.fromEntries([...form.querySelectorAll("select")].map(one => [one.name, one]))

/* ---- the address ----------------------------------------------------------------------------------------------- */

const wanted = () => {
  const address = new URLSearchParams(location.search)
  const choice = Object.fromEntries(FILTERS.map(name => [name, address.get(name) ?? ""]))
  return { q: (address.get("q") ?? "").trim(), sort: address.get("sort") === "date" ? "date" : "", choice }
}
const addressOf = ({ q, sort, choice }) => {
  const address = new URL(location.href)
  for (const [name, value] of Object.entries({ q, ...Object.fromEntries(FILTERS.map(name => [name, ""])), ...choice, sort }))
    value ? address.searchParams.set(name, value) : address.searchParams.delete(name)
  return address.href
}
/* Typing goes on in one entry of the history; what is chosen or sent is one of its own. */
const go = (state, typing = false) => {
  const address = addressOf(state)
  if (address === location.href) return
  history[typing ? "replaceState" : "pushState"](null, "", address)
  run()
}

/* ---- asking ------------------------------------------------------------------------------------------------------ */

let tools = null
const open = async () => {
  const { fold, index } = await openSearch()
  return { index, facets: await openFacets(index), list: listing(frame, fold, known, { onOpen: shown }) }
}

let turn = 0
let found = null

const run = async () => {
  const mine = ++turn
  const { q, sort, choice } = wanted()
  if (field.value.trim() !== q) field.value = q
  selects.sort.value = sort
  document.title = q ? `${q.slice(0, 60)} - ${title}` : title
  if (!q) {
    frame.replaceChildren()
    /* What is still on its way is not to come in here. */
    tools?.then(({ list }) => list.clear()).catch(error => console.warn(error))
    bar.hidden = true
    status.classList.remove("loading")
    status.textContent = words["search.help"]
    return
  }
  status.classList.add("loading")
  if (!found) status.textContent = words["search.loading"]
  try {
    tools ??= open()
    const { index, facets, list } = await tools
    const result = await search(q)
    if (mine !== turn) return
    const levels = result.levels
      .map(({ name, hits }) => ({ name, hits: facets.chosen(hits, choice) }))
      .filter(({ hits }) => hits.length)
    if (sort) for (const { hits } of levels) hits.sort((a, b) => index.rank(a.id) - index.rank(b.id))
    found = { ...result, levels, all: result.levels, choice, facets }
    /* What is open does not depend on filters: none of them makes a phrase one that nothing contains. */
    const names = await list.show(found, firstOpen(result))
    if (mine === turn && names) shown(names)
  } catch (error) {
    console.warn(error)
    tools = null
    if (mine === turn) status.textContent = words["search.failed"]
  } finally {
    if (mine === turn) status.classList.remove("loading")
  }
}

/* The filters count what is shown, and what other values of a filter would show. */
const shown = names => {
  const { query, levels, all, choice, facets } = found
  const base = all.filter(({ name }) => names.includes(name)).flatMap(({ hits }) => hits)
  const without = base.length
  const filtered = without > 0 && !levels.some(({ name }) => names.includes(name))
  status.textContent = filtered
    ? say(words, "search.filtered_out", { count: without })
    : summary({ query, levels }, names, known)
  const counts = facets.counts(base, choice)
  for (const name of FILTERS) {
    const options = counts[name].map(([value, count]) => {
      const called = OURS[name]?.(value) ?? nameOf(name, value)
      return el("option", { value }, `${called} (${count})`)
    })
    selects[name].replaceChildren(el("option", { value: "" }, words["search.filter.any"]), ...options)
    selects[name].value = choice[name]
    selects[name].parentElement.hidden = !options.length
  }
  bar.hidden = !without
  reset.hidden = !Object.values(choice).some(Boolean)
}
/* Values that have words of ours. */
const OURS = {
  type: value => words[`search.type.${value}`],
  status: value => statusWords(words, value),
}
const nameOf = (name, value) => names[name]?.[value] ?? value

/* ---- what readers do ----------------------------------------------------------------------------------------------- */

const chosen = () => ({
  q: field.value.trim(),
  sort: selects.sort.value,
  choice: Object.fromEntries(FILTERS.map(name => [name, selects[name].value])),
})
const stop = whenTyped(field, () => go(chosen(), true))
form.addEventListener("submit", event => {
  event.preventDefault()
  stop()
  go(chosen())
})
form.addEventListener("change", event => {
  if (event.target.localName === "select") go(chosen())
})
reset.addEventListener("click", () => {
  go({ ...wanted(), choice: {} })
  field.focus()
})
addEventListener("popstate", run)

run()
