/* The index: all shards asked at once, and the tables beside them. */
import { openShard } from "./shard.js"

/* In: the folder of the index. Out: {phrase, beginning}, which answer as a shard does (shard.js), and what is known of
   the records found: {filters, dates, works}. */
export const openIndex = async folder => {
  const table = async name => (await fetch(new URL(name, folder))).json()
  const { shards, works } = await table("catalogue.json")
  const dates = new Map()
  const opened = []
  let offset = 0
  for (const shard of shards) {
    opened.push(openShard(folder, shard, offset))
    for (let record = 0; record < shard.dated; record++) dates.set(offset + record, dates.size)
    offset += shard.records
  }
  const all = ask => async words =>
    new Map((await Promise.all(opened.map(shard => ask(shard)(words)))).flatMap(found => [...found]))

  const idsAt = steps => {
    let id = 0
    return new Set(steps.map(step => (id += step)))
  }

  /* Filter → value → ids of the records that have it. */
  const filters = async names => {
    const values = await table("filters.json")
    const sets = name => Object.entries(values[name] ?? {}).map(([value, steps]) => [value, idsAt(steps)])
    return Object.fromEntries(names.map(name => [name, new Map(sets(name))]))
  }

  return {
    phrase: all(({ phrase }) => phrase),
    beginning: all(({ beginning }) => beginning),
    filters,
    dates /* id → rank of the dated, the newest first */,
    works: idsAt(works),
  }
}
