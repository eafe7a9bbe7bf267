/* One shard of the index, asked for one phrase at a time: all that knows Pagefind. Pagefind makes several quoted phrases
   into one, tells of a phrase only the first place in each record, and ranks none. Who wants more puts answers together
   (levels.js). An answer is a map from the id of a record to {id, place, data}: the number of the word, in the record, at
   which the phrase first stands. */

const KEPT = 64 /* answers */
const CLOSE = 3 /* words before one that is half typed, whose places are compared */
const LANGUAGE = "unknown"

/* In: the folder of the index. Out: a function that opens a shard, {name, tag} in the catalogue. Library and wasm are
   the same for all shards, and fetched once; without a worker, which would be the library a second time. */
export const openLibrary = async folder => {
  const { PagefindInstance } = await import(new URL("pagefind.js", folder).href)
  await new PagefindInstance({ basePath: folder }).loadWasm(LANGUAGE)
  return async ({ name, tag }) => {
    const instance = new PagefindInstance({ basePath: new URL(`${name}/`, folder).href, metaCacheTag: tag })
    await instance.init(LANGUAGE, { load_wasm: false })
    return shardOf(instance, id => `${name}/${id}`)
  }
}

/* The id of a record in the whole index, as the catalogue has it: those of shards may be alike. */
export const idIn = ({ name }, id) => `${name}/${LANGUAGE}_${id}`

const shardOf = (instance, named) => {
  const answers = new Map()

  const ask = async (words, exact) => {
    const term = exact ? `"${words.join(" ")}"` : words.join(" ")
    if (!answers.has(term)) {
      if (answers.size >= KEPT) answers.delete(answers.keys().next().value)
      answers.set(term, instance.search(term))
    }
    const { results } = await answers.get(term)
    return results.map(({ id, words: places, data }) => ({ id: named(id), places, data }))
  }

  const phrase = async words => {
    const found = new Map()
    if (words.length)
      for (const { id, places, data } of await ask(words, true)) found.set(id, { id, data, place: Math.min(...places) })
    return found
  }

  /* All places of a word, and of those that it begins. */
  const placesOf = async word => new Map((await ask([word], false)).map(({ id, places }) => [id, new Set(places)]))

  /* Where no word begins as the last one does, Pagefind takes shorter words, with which it begins itself. */
  const isShorter = async (word, { id, places }) => {
    const letters = [...word]
    for (let length = 1; length < letters.length; length++) {
      const shorter = await phrase([letters.slice(0, length).join("")])
      if (shorter.get(id)?.place === Math.min(...places)) return true
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
    const close = await Promise.all(before.slice(-CLOSE).map(placesOf))
    for (const { id, places: ends, data } of results) {
      if (whole && !whole.has(id)) continue
      const fits = end => close.every((of, at) => of.get(id)?.has(end - close.length + at))
      const end = ends.find(fits)
      if (end !== undefined) found.set(id, { id, data, place: end - before.length })
    }
    return found
  }

  return { phrase, beginning }
}
