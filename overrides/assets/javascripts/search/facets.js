/* Filters: which hits a choice leaves, and how many each other value would. */
import { statusToday } from "./standing.js"

export const FILTERS = ["type", "year", "status", "kind", "issuer", "rubric", "issue"]

/* What is about to expire is still in force. */
const ALSO = { expiring: "in-force" }

/* The catalogue has the dates by which a status is judged; in: these with the ids that have them. Out: status → ids. */
const judged = dates => {
  const found = new Map()
  for (const [value, ids] of dates) {
    const status = statusToday(value)
    for (const name of [status, ALSO[status]].filter(Boolean))
      found.set(name, new Set([...(found.get(name) ?? []), ...ids]))
  }
  return found
}

/* In: the index. Out: functions of hits and a choice (filter → value). */
export const openFacets = async index => {
  const stated = await index.filters(FILTERS)
  const filters = { ...stated, status: judged(stated.status) }
  const fits = (id, choice, besides) =>
    FILTERS.every(name => name === besides || !choice[name] || filters[name].get(choice[name])?.has(id))

  return {
    chosen: (hits, choice) => hits.filter(({ id }) => fits(id, choice)),
    /* filter → [value, count], of values that any of the hits has; those of time by time, the others by how many. */
    counts: (hits, choice) =>
      Object.fromEntries(
        FILTERS.map(name => {
          const open = hits.filter(({ id }) => fits(id, choice, name))
          const values = [...filters[name]].map(([value, ids]) => [value, open.filter(({ id }) => ids.has(id)).length])
          const there = values.filter(([value, count]) => count || value === choice[name])
          const byTime = ([a], [b]) => (a < b ? 1 : -1)
          const byCount = ([a, many], [b, others]) => others - many || (a < b ? -1 : 1)
          return [name, there.sort(name === "year" || name === "issue" ? byTime : byCount)]
        })
      ),
  }
}
