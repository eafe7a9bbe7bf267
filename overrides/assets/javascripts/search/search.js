/* A search from what is typed to what is found; opened once a page, when it is first wanted. */
import { foldingBy } from "./folding.js"
import { openIndex, read } from "./index.js"
import { levelsOf } from "./levels.js"
import { queryOf } from "./query.js"
import { site } from "./site.js"

let folding = null
export const openFolding = () => {
  folding ??= read(new URL("pagefind/folding.json", site.root), { cache: "no-cache" }).then(foldingBy)
  folding.catch(() => (folding = null))
  return folding
}

let opened = null
export const openSearch = () => {
  opened ??= Promise.all([openFolding(), openIndex(new URL("pagefind/", site.root).href)]).then(
    ([fold, index]) => ({ fold, index })
  )
  opened.catch(() => (opened = null))
  return opened
}

/* In: what is typed. Out: {query, levels}, levels with hits only. What fails is opened anew by the next search: an index
   may have been replaced while the page stood open. */
export const search = async typed => {
  try {
    return await answer(typed)
  } catch (error) {
    opened = folding = null
    throw error
  }
}

const answer = async typed => {
  const { fold, index } = await openSearch()
  const query = queryOf(fold, typed)
  const levels = new Map()
  for await (const { name, hits } of levelsOf(index, fold, query))
    if (hits.length) levels.set(name, [...(levels.get(name) ?? []), ...hits])
  return { query, levels: [...levels].map(([name, hits]) => ({ name, hits })) }
}
