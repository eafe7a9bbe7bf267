/* Results level by level, each level said: ten at a time, further levels on demand. */
import { resultOf } from "./result.js"
import { el, say } from "./site.js"

const STEP = 10

/* What is not found in one level may be in the next: these are open from the beginning together. */
const TOGETHER = { name: ["begun", "phrase"], begun: ["phrase", "start"], phrase: ["quoted"], quoted: [] }

export const firstOpen = ({ query: { quoted }, levels }) => {
  if (!levels.length) return []
  const [first, ...others] = levels.map(({ name }) => name)
  const open = [first]
  for (const name of others) {
    const wanted = TOGETHER[open.at(-1)] ?? []
    if (!wanted.includes(name) || (name === "quoted" && !quoted.length)) break
    open.push(name)
  }
  return open
}

/* In: an element to fill, folding, tables. Out: {show, opened}: `show` fills it with the hits of levels; `more` is told
   when another level is opened. */
export const listing = (frame, fold, tables, { limit = Infinity, onOpen = () => {} } = {}) => {
  const { words } = tables
  const watcher = new IntersectionObserver(
    entries => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) {
          watcher.unobserve(target)
          reveal(target)
        }
    },
    { rootMargin: "40px" }
  )
  const hidden = new WeakMap()
  const reveal = async element => {
    element.setAttribute("aria-busy", "true")
    await hidden.get(element)().catch(error => console.warn(error))
    element.removeAttribute("aria-busy")
    delete element.dataset.waiting
  }
  let turn = 0

  const fill = async (list, level, from, mine) => {
    const hits = level.hits.slice(from, from + Math.min(STEP, limit - from))
    const results = await Promise.all(hits.map(hit => resultOf(hit, level.name, fold, tables)))
    if (mine !== turn) return null
    for (const { element, seen } of results) {
      list.append(element)
      if (!seen) continue
      /* The room of its sentence is kept, so that nothing jumps, and only what is in view is fetched. */
      element.dataset.waiting = ""
      hidden.set(element, seen)
      watcher.observe(element)
    }
    return results[0]?.element
  }

  const sectionOf = async (level, query, mine) => {
    const heading = el("p.search-level", {}, say(words, `search.level.${level.name}`, { count: level.hits.length, query }))
    const list = el("ol.search-list")
    const section = el("section", { "data-level": level.name }, heading, list)
    await fill(list, level, 0, mine)
    const button = el("button.search-more", { type: "button" })
    const rest = () => Math.max(0, Math.min(level.hits.length, limit) - list.children.length)
    const relabel = () => {
      button.textContent = say(words, "search.more", { count: Math.min(STEP, rest()) })
      button.hidden = !rest()
    }
    button.addEventListener("click", async () => {
      /* Until they are there, what comes next is the same ten. */
      button.disabled = true
      const next = await fill(list, level, list.children.length, turn).finally(() => (button.disabled = false))
      relabel()
      next?.querySelector("a").focus()
    })
    relabel()
    section.append(button)
    return section
  }

  /* `opened`: names of the levels that are shown from the beginning; without it the first that found something. */
  const show = async ({ query, levels }, opened) => {
    const mine = ++turn
    watcher.disconnect()
    const names = opened ?? firstOpen({ query, levels })
    const sections = []
    for (const level of levels)
      if (names.includes(level.name)) sections.push(await sectionOf(level, query.typed, mine))
    if (mine !== turn) return null
    for (const level of levels.filter(({ name }) => !names.includes(name))) {
      const label = say(words, `search.further.${level.name}`, { count: level.hits.length })
      const button = el("button.search-further", { type: "button", "data-level": level.name }, label)
      button.addEventListener("click", async () => {
        const section = await sectionOf(level, query.typed, turn)
        button.replaceWith(section)
        names.push(level.name)
        onOpen(names)
        section.querySelector("a")?.focus()
      })
      sections.push(button)
    }
    frame.replaceChildren(...sections)
    return names
  }
  const clear = () => {
    turn++
    frame.replaceChildren()
  }
  return { show, clear }
}

/* Who types in Latin letters is told what there is in Chinese only. */
const nothingFor = ({ typed, quoted }) => {
  if (/\p{Script=Latin}/u.test(typed) && !/\p{Script=Han}/u.test(typed)) return "search.nothing_latin"
  return quoted.length ? "search.nothing_quoted" : "search.nothing"
}

/* What is said of a search, in one sentence. */
export const summary = ({ query, levels }, names, { words }) => {
  if (query.tooLong) return words["search.too_long"]
  if (!levels.length) return say(words, nothingFor(query), { query: query.typed })
  const shown = levels.filter(({ name }) => names.includes(name))
  const said = shown.map(({ name, hits }) => say(words, `search.level.${name}`, { count: hits.length, query: query.typed }))
  /* What came before, and has nothing. */
  const nothing = ["name", "begun", "phrase"].includes(names[0]) ? "" : say(words, "search.no_phrase", { query: query.typed })
  return [nothing, ...said].filter(Boolean).join(words["search.sentence_end"])
}
