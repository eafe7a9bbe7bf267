/* Filters: which hits a choice leaves, and how many each other value would. */

export const FILTERS = ["type", "year", "kind", "issuer", "rubric", "issue"]

/* In: the index. Out: functions of hits and a choice (filter → value). */
export const openFacets = async index => {
  const filters = await index.filters(FILTERS)
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
