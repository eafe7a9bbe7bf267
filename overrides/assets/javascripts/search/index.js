/* The index: where words stand, and the tables beside it. */
import { openLookup } from "./lookup.js"
import { numbersOf } from "./numbers.js"

const FORMAT = 3 /* generator/site/search/index.py */

/* The JSON at `address`; throws if it is not there. */
export const read = async (address, options) => {
  const answer = await fetch(address, options)
  if (!answer.ok) throw new Error(`${answer.status} ${address}`)
  return answer.json()
}

/* Ids are the places of records in their order, the newest first. */
const idsAt = steps => {
  let place = 0
  return steps.map(step => (place += step).toString(16))
}

/* In: the folder of the index. Out: {phrase, beginning, named} (lookup.js), and what is known of the records found:
   {filters, numbers, codes, rank, works}. */
export const openIndex = async folder => {
  /* Beside the folding table (search.js), all that is not named by what it holds: an old one would lead to what is no
     longer there. */
  const catalogue = await read(new URL("catalogue.json", folder), { cache: "no-cache" })
  if (catalogue.format !== FORMAT) throw new Error(`an index of format ${catalogue.format}, not ${FORMAT}`)
  const lookup = await openLookup(folder, catalogue)

  /* Filter → value → ids of the records that have it. */
  const filters = async names => {
    const values = await read(new URL(`${catalogue.index}/filters.json`, folder))
    const sets = name => Object.entries(values[name] ?? {}).map(([value, steps]) => [value, new Set(idsAt(steps))])
    return Object.fromEntries(names.map(name => [name, new Map(sets(name))]))
  }

  /* Document numbers in their order (numbers.js). */
  let kept = null
  const numbers = () => {
    kept ??= read(new URL(`${catalogue.index}/numbers.json`, folder)).then(({ numbers }) => numbersOf(numbers, idsAt))
    kept.catch(() => (kept = null))
    return kept
  }

  /* The newest first, those without a date last. */
  const rank = id => Number.parseInt(id, 16)

  return { ...lookup, filters, numbers, codes: catalogue.codes, rank, works: new Set(idsAt(catalogue.works)) }
}
