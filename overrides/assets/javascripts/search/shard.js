/* One shard of the index (generator/site/search/postings.py says how its files are written), asked for one phrase at a
   time. An answer is a map from the id of a record to {id, place, data}: the number of the word, in the record, at which
   the phrase first stands, and a function that fetches what a result shows. Ids count through the records of all shards. */

import { isTypedByHalf } from "./words.js"

const KEPT = 256 /* files */

/* In: the folder of the index, a shard of the catalogue, and the id of its first record. */
export const openShard = (folder, { name, tag, pairs, words }, offset) => {
  const at = file => new URL(`${name}/${file}?${tag}`, folder)
  const dataOf = record => async () => (await fetched(at(`records/${record}.json`))).json()
  const files = new Map()
  const entriesOf = file => {
    if (!files.has(file)) {
      if (files.size >= KEPT) files.delete(files.keys().next().value)
      files.set(file, unpacked(at(file)))
      files.get(file).catch(() => files.delete(file))
    }
    return files.get(file)
  }

  /* Record → places, of an entry found by hash, and of entries in order: of the key, or of all that begin so. */
  const byHash = async key => placesIn((await entriesOf(`pairs/${hashOf(key) % pairs}.bin`)).get(key))
  const inOrder = async (key, open = false) => {
    const after = words.findIndex(start => start > key)
    const first = Math.max(0, (after < 0 ? words.length : after) - 1)
    const found = new Map()
    const parts = key.split(" ").length
    const fits = other => other === key || (open && other.startsWith(key) && other.split(" ").length === parts)
    for (let number = first; number < words.length; number++) {
      if (number > first && !(open && words[number].startsWith(key))) break
      for (const [other, bytes] of await entriesOf(`words/${number}.bin`))
        if (fits(other))
          for (const [record, places] of placesIn(bytes)) found.set(record, [...(found.get(record) ?? []), ...places])
    }
    return found
  }
  const ofPair = (first, second, open) =>
    isTypedByHalf(second) ? inOrder(`${first} ${second}`, open) : byHash(`${first} ${second}`)

  /* Record → places of a phrase; its last word may only begin so. Each word is in one of the pairs that are asked. */
  const ofPhrase = async (phrase, open) => {
    if (phrase.length < 2) return phrase.length ? inOrder(phrase[0], open) : new Map()
    const last = phrase.length - 2
    const offsets = phrase.flatMap((_, at) => (at === last || (at < last && at % 2 === 0) ? [at] : []))
    const asked = offsets.map(async at => {
      const found = await ofPair(phrase[at], phrase[at + 1], open && at === last)
      return new Map([...found].map(([record, places]) => [record, new Set(places.map(place => place - at))]))
    })
    const [fewest, ...others] = (await Promise.all(asked)).sort((one, other) => one.size - other.size)
    const found = new Map()
    for (const [record, places] of fewest) {
      const left = [...places].filter(place => others.every(other => other.get(record)?.has(place)))
      if (left.length) found.set(record, left)
    }
    return found
  }

  const answer = found =>
    new Map(
      [...found].map(([record, places]) => {
        const id = offset + record
        return [id, { id, place: places.reduce((one, other) => Math.min(one, other)), data: dataOf(record) }]
      })
    )

  return {
    phrase: async phrase => answer(await ofPhrase(phrase, false)),
    beginning: async phrase => answer(await ofPhrase(phrase, true)),
  }
}

const fetched = async address => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${answer.status} ${address}`)
  return answer
}

/* The entries of a file: key → bytes of its postings. */
const unpacked = async address => {
  const { body } = await fetched(address)
  const bytes = new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer())
  const read = reader(bytes)
  const entries = new Map()
  const text = new TextDecoder()
  while (!read.ended()) {
    const key = text.decode(read.bytes(read.number()))
    entries.set(key, read.bytes(read.number()))
  }
  return entries
}

/* Record → places. */
const placesIn = bytes => {
  const found = new Map()
  const read = reader(bytes ?? new Uint8Array())
  let record = -1
  while (!read.ended()) {
    const step = read.number()
    record += step >> 1
    let place = 0
    const count = step & 1 ? read.number() : 1
    found.set(record, Array.from({ length: count }, () => (place += read.number())))
  }
  return found
}

const reader = bytes => {
  let at = 0
  return {
    ended: () => at >= bytes.length,
    bytes: length => bytes.subarray(at, (at += length)),
    number: () => {
      let value = 0
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++]
        value += (byte & 127) << shift
        if (byte < 128) return value
      }
    },
  }
}

/* FNV-1a of 32 bits: the same as in the generator. */
const hashOf = key => {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}
