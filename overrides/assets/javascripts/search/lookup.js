/* Where words stand: all that knows Pagefind, whose library reads the index. It ranks nothing here, tells nothing of
   filters, and is asked for one token at a time: a word together with the one behind it (generator/text/words.py). A
   phrase is as many of these, one behind the other. */
import { aloneToken, nameToken, pairToken } from "./words.js"

const KEPT = 64 /* answers */
const LANGUAGE = "unknown"
const HIGHEST = "\u{10ffff}"

/* In the order of the index, which is that of code points. */
const isBehind = (one, other) => {
  const [a, b] = [[...one], [...other]]
  const at = a.findIndex((char, place) => char !== b[place])
  return at >= 0 && (at >= b.length || a[at].codePointAt() > b[at].codePointAt())
}

/* The last of `begins` that is not behind `text`, the first if all are. */
const chunkOf = (begins, text) => {
  let [low, high] = [0, begins.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (isBehind(begins[middle], text)) high = middle
    else low = middle
  }
  return low
}

/* In: the folder of the index, and what its catalogue says of it. Out: functions {phrase, beginning, named} of words,
   which answer with a map from the id of a record to {id, place, data}: the number of the token, in the record, at
   which the phrase first stands, and a function for what is shown of the record; and `shown`, which asks that of an id. */
export const openLookup = async (folder, { library, index, chunks }) => {
  const at = name => new URL(`${name}/`, folder).href
  const { PagefindInstance } = await import(new URL("pagefind.js", at(library)).href)
  /* Without a worker, which would be the library a second time. */
  await new PagefindInstance({ basePath: at(library) }).loadWasm(LANGUAGE)
  const instance = new PagefindInstance({ basePath: at(index), metaCacheTag: index, exactDiacritics: true })
  await instance.init(LANGUAGE, { load_wasm: false })

  /* The library's own loader says nothing of a chunk that it could not load, and finds less. */
  const load = async number => {
    const address = `${at(index)}index/${number.toString(16)}.pf_index`
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(`${answer.status} ${address}`)
    const chunk = instance.decompress(new Uint8Array(await answer.arrayBuffer()), address)
    instance.raw_ptr = instance.backend.load_index_chunk(await instance.getPtr(), chunk)
  }
  const loaded = new Map()
  const loadFor = (token, open) => {
    const last = chunkOf(chunks, open ? token + HIGHEST : token)
    const wanted = []
    for (let number = chunkOf(chunks, token); number <= last; number++) {
      if (!loaded.has(number)) loaded.set(number, load(number))
      loaded.get(number).catch(() => loaded.delete(number))
      wanted.push(loaded.get(number))
    }
    return Promise.all(wanted)
  }

  const answers = new Map()
  /* The records that have a token, or one that begins so if it is `open`: {id, words: its places, data}. In quotation
     marks the library tells the first place only, which is less work; without, it takes what begins so: itself. */
  const ask = (token, { open = false, all = open } = {}) => {
    const term = all ? token : `"${token}"`
    if (!answers.has(term)) {
      if (answers.size >= KEPT) answers.delete(answers.keys().next().value)
      const answer = loadFor(token, open).then(() => instance.search(term)).then(({ results }) => results)
      answer.catch(() => answers.delete(term))
      answers.set(term, answer)
    }
    return answers.get(term)
  }

  const first = results =>
    new Map(results.map(({ id, words: places, data }) => [id, { id, data, place: Math.min(...places) }]))

  const find = async (words, open) => {
    if (!words.length) return new Map()
    if (words.length === 1) return first(await ask(aloneToken(words[0], open), { open }))
    if (words.length === 2) return first(await ask(pairToken(words, open), { open }))
    /* Every second pair, and the last. */
    const starts = words.flatMap((_, at) => ((at % 2 === 0 && at < words.length - 1) || at === words.length - 2 ? [at] : []))
    const pairs = await Promise.all(
      starts.map(async start => {
        const isOpen = open && start === words.length - 2
        const results = await ask(pairToken(words.slice(start, start + 2), isOpen), { open: isOpen, all: true })
        return { start, results }
      })
    )
    const [rarest, ...others] = pairs.sort((a, b) => a.results.length - b.results.length)
    const held = others.map(({ start, results }) => {
      const wanted = new Set(rarest.results.map(({ id }) => id))
      return { start, of: new Map(results.filter(({ id }) => wanted.has(id)).map(({ id, words }) => [id, new Set(words)])) }
    })
    const found = new Map()
    for (const { id, words: places, data } of rarest.results) {
      const starts = places.map(place => place - rarest.start)
      const fits = starts.filter(place => held.every(({ start, of }) => of.get(id)?.has(place + start)))
      if (fits.length) found.set(id, { id, data, place: Math.min(...fits) })
    }
    return found
  }

  return {
    phrase: words => find(words, false),
    /* The phrase with a last word that only begins so. */
    beginning: words => find(words, true),
    /* The records that have these words for a name, number or id. */
    named: async words => first(await ask(nameToken(words))),
    shown: id => instance.loadFragment(id),
  }
}
