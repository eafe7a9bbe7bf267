/* The index: all shards asked at once, and the tables beside them. */
import { idIn, openLibrary } from "./shard.js"
import { nameWord } from "./words.js"

/* In a number or id that is a dated record's own; names of bodies and people may have none, and no date. */
const NUMBERED = /^(?:\p{Nd}+|号)$/u

/* In: the folder of the index. Out: {phrase, beginning, named}, which answer as a shard does (shard.js), and what is
   known of the records found: {filters, dates, works}. */
export const openIndex = async folder => {
  const table = async name => (await fetch(new URL(name, folder))).json()
  const [openShard, { shards, works }] = await Promise.all([openLibrary(folder), table("catalogue.json")])
  const opened = await Promise.all(shards.map(openShard))
  const all = async (words, ask, asked = opened) =>
    new Map((await Promise.all(asked.map(shard => ask(shard)(words)))).flatMap(found => [...found]))

  const listed = shards.map(shard => shard.ids.split(" ").map(id => idIn(shard, id)))
  const ids = listed.flat()
  const undated = opened.filter((_, at) => listed[at].length > shards[at].dated)
  const dated = listed.flatMap((of, at) => of.slice(0, shards[at].dated))
  const dates = new Map(dated.map((id, rank) => [id, rank]))
  const idsAt = steps => {
    let place = 0
    return new Set(steps.map(step => ids[(place += step)]))
  }

  /* Filter → value → ids of the records that have it. */
  const filters = async names => {
    const values = await table("filters.json")
    const sets = name => Object.entries(values[name] ?? {}).map(([value, steps]) => [value, idsAt(steps)])
    return Object.fromEntries(names.map(name => [name, new Map(sets(name))]))
  }

  return {
    phrase: words => all(words, ({ phrase }) => phrase),
    beginning: words => all(words, ({ beginning }) => beginning),
    /* The records that have these words for a name, number or id. */
    named: words =>
      all([nameWord(words)], ({ phrase }) => phrase, words.some(word => NUMBERED.test(word)) ? opened : undated),
    filters,
    dates /* id → rank of the dated, the newest first */,
    works: idsAt(works),
  }
}
