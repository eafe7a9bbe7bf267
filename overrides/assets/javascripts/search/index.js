/* The index, asked for one phrase at a time: Pagefind makes several quoted phrases into one, tells of a phrase only the first
   place in each record, and ranks none. Who wants more puts answers together (levels.js). An answer is a map from the id of
   a record to {id, place, data}: the number of the word, in the record, at which the phrase first stands. */

const KEPT = 64 /* answers */
const CLOSE = 3 /* words before one that is half typed, whose places are compared */

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
      for (const { id, words: places, data } of await ask(words, true)) found.set(id, { id, data, place: Math.min(...places) })
    return found
  }

  /* All places of a word, and of those that it begins. */
  const places = async word => new Map((await ask([word], false)).map(({ id, words }) => [id, new Set(words)]))

  /* Where no word begins as the last one does, Pagefind takes shorter words, with which it begins itself. */
  const isShorter = async (word, { id, words }) => {
    const letters = [...word]
    for (let length = 1; length < letters.length; length++) {
      const shorter = await phrase([letters.slice(0, length).join("")])
      if (shorter.get(id)?.place === Math.min(...words)) return true
    }
    return false
  }

  /* The phrase with a last word that only begins so. */
  const beginning = async words => {
    const [last] = words.slice(-1)
    const results = await ask([last], false)
    const found = new Map()
    if (!results.length || (await isShorter(last, results[0]))) return found
    const before = words.slice(0, -1)
    const whole = before.length ? await phrase(before) : null
    const close = await Promise.all(before.slice(-CLOSE).map(places))
    for (const { id, words: ends, data } of results) {
      if (whole && !whole.has(id)) continue
      const fits = end => close.every((of, at) => of.get(id)?.has(end - close.length + at))
      const end = ends.find(fits)
      if (end !== undefined) found.set(id, { id, data, place: end - before.length })
    }
    return found
  }

  const shown = once(async () => (await fetch(new URL("catalogue.json", new URL(address, location)))).json())
  const idsOf = ({ ids }, places) => new Set((places ?? []).map(place => ids[place]))

  /* Filter → value → ids of the records that have it. */
  const catalogue = async names => {
    const all = await shown()
    const sets = name => Object.entries(all.filters[name] ?? {}).map(([value, places]) => [value, idsOf(all, places)])
    return Object.fromEntries(names.map(name => [name, new Map(sets(name))]))
  }

  /* Dated records, the newest first: id → rank. What has no date is not among them. */
  const dates = once(async () => {
    const { ids, dated } = await shown()
    return new Map(ids.slice(0, dated).map((id, at) => [id, at]))
  })
  const works = once(async () => {
    const all = await shown()
    return idsOf(all, all.filters.type?.work)
  })

  return { phrase, beginning, catalogue, dates, works }
}

const once = make => {
  let made = null
  return () => (made ??= make())
}
