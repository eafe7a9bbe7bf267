/* A query, answered level by level: what matches most closely first, and nothing twice.

   name: what is typed is a record's own number or name. begun: its number begins so, in the order of numbers. phrase: the whole query, word for word. start: the same, the
   last word half typed, or the numbers that were begun. quoted: everything in quotation marks and every other word. all: all of its words. any: some. */
import { begunIn, maybeHalf, namesIn } from "./numbers.js"
import { wordsOf } from "./words.js"

const HEAD = 100 /* tokens: titles and numbers stand at the beginning of a record */

/* In: the index, the folding, the query (query.js). Out: {name, hits} for each level in turn, as it is known; a hit is
   {id, data, found}: [{words, text, open, place}], the phrases that it has. Levels without hits come too. */
export async function* levelsOf(index, fold, query) {
  const seen = new Set()
  const rank = rankingBy(index)
  const level = (name, hits, order = rank) => {
    const fresh = hits.filter(({ id }) => !seen.has(id))
    for (const { id } of fresh) seen.add(id)
    return { name, hits: fresh.sort(order) }
  }
  if (!query.phrase.words.length) return

  yield level("name", await named(index, fold, query))
  const { hits, beginnings } = await begun(index, fold, query)
  /* They come in their order; what is only cited stands behind what is held. */
  yield level("begun", hits, (a, b) => index.works.has(a.id) - index.works.has(b.id))
  yield level("phrase", await every(index, [query.phrase]))
  for (const start of [...(query.open ? [{ ...query.phrase, open: true }] : []), ...beginnings])
    yield level("start", await every(index, [start]))
  const { quoted, parts, pieces } = query
  if (quoted.length) yield level("quoted", await every(index, [...quoted, ...parts]))
  else if (parts.length > 1 || differs(parts, query.phrase)) {
    yield level("all", await every(index, parts))
    if (query.open && parts.length > 1 && tells(parts.at(-1)))
      yield level("all", await every(index, [...parts.slice(0, -1), { ...parts.at(-1), open: true }]))
  }
  if (quoted.length || pieces.length > 1) yield level("any", await some(index, quoted, pieces))
}

/* A single letter or digit begins half of all words: as a word of its own it is not yet looked for as half typed. */
const tells = ({ words }) => words.length > 1 || words[0].length > 1

const differs = (parts, phrase) => parts.length === 1 && parts[0].words.join(" ") !== phrase.words.join(" ")

const answer = async (index, { words, others, open }) => {
  const ask = open ? index.beginning : index.phrase
  const [first, ...further] = await Promise.all([words, ...others].map(ask))
  return further.length ? new Map([...further.flatMap(more => [...more]), ...first]) : first
}

const named = async (index, fold, { typed, phrase }) => {
  const hits = new Map()
  for (const words of namesIn(fold, typed))
    for (const [id, { data }] of await index.named(words))
      if (!hits.has(id)) hits.set(id, { id, data, found: [{ ...phrase, place: 0 }] })
  return [...hits.values()]
}

/* What has a number of which the beginning is typed, and these beginnings as they stand in numbers: a reader may have
   left out brackets, and texts that cite the numbers have them. */
const begun = async (index, fold, { typed, tooLong, quoted, phrase }) => {
  if (tooLong || quoted.length || !maybeHalf(fold, index.codes, typed)) return { hits: [], beginnings: [] }
  const beginnings = new Map()
  const beginningOf = text => {
    if (!beginnings.has(text)) {
      const words = wordsOf(fold, text).map(({ word }) => word)
      beginnings.set(text, { text, words, others: [], open: /^\d+$/.test(words.at(-1)) })
    }
    return beginnings.get(text)
  }
  const hits = begunIn(fold, await index.numbers(), typed).map(({ id, text }) => ({
    id, data: () => index.shown(id), found: [{ ...beginningOf(text), place: 0 }],
  }))
  return { hits, beginnings: [...beginnings.values()].filter(({ words, open }) => open || words.join() !== phrase.words.join()) }
}

const every = async (index, parts) => {
  const answers = await Promise.all(parts.map(part => answer(index, part)))
  const [first, ...others] = [...answers].sort((a, b) => a.size - b.size)
  return [...first.values()]
    .filter(({ id }) => others.every(other => other.has(id)))
    .map(({ id, data }) => ({ id, data, found: found(parts, answers, id) }))
}

const some = async (index, quoted, pieces) => {
  const must = await Promise.all(quoted.map(part => answer(index, part)))
  const may = await Promise.all(pieces.map(part => answer(index, part)))
  const hits = new Map()
  for (const answer of quoted.length ? must.slice(0, 1) : may)
    for (const [id, { data }] of answer)
      if (must.every(one => one.has(id)))
        hits.set(id, { id, data, found: found([...quoted, ...pieces], [...must, ...may], id) })
  return [...hits.values()]
}

const found = (parts, answers, id) =>
  parts.flatMap((part, at) => (answers[at].has(id) ? [{ ...part, place: answers[at].get(id).place }] : []))

/* More of the words first; what is only cited behind what is held; what has them in its title; then the newest. */
const rankingBy = ({ rank, works }) => {
  const keys = new Map()
  const keyOf = hit => {
    const { id, found } = hit
    const inHead = found.every(({ place }) => place <= HEAD)
    if (!keys.has(hit)) keys.set(hit, [-found.length, works.has(id) ? 1 : 0, inHead ? 0 : 1, rank(id)])
    return keys.get(hit)
  }
  return (one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)]
    const at = a.findIndex((value, place) => value !== b[place])
    return at < 0 ? 0 : a[at] < b[at] ? -1 : 1
  }
}
