/* What a reader typed: the whole as one phrase, what stands in quotation marks, and the words of the rest. */
import { isHan, isMark, wordsOf } from "./words.js"

export const LONGEST = 1000 /* characters; nobody types more, and no sentence is as long */

const QUOTED = /["“”„‟「『]([^"“”„‟「」『』]+)["“”」』]/g
const WHOLLY_QUOTED = /^["“”„‟「『]([^"“”„‟「」『』]+)["“”」』]$/
const PIECES = 24
const WAYS = 16

/* Traditional text may write one character for two of simplified text (座標 for 坐标): both are asked for. */
const otherwise = (fold, text, words) => {
  if (![...text].some(char => /\p{Script=Han}/u.test(char) && fold(char) !== char)) return []
  let ways = [[]]
  for (const word of words)
    ways = ways.flatMap(way => [word, ...(fold.also.get(word) ?? "")].map(one => [...way, one])).slice(0, WAYS)
  return ways.slice(1)
}

const textsOf = (fold, texts) =>
  texts
    .map(text => ({ text, words: wordsOf(fold, text).map(({ word }) => word) }))
    .filter(({ words }) => words.length)
    .map(({ text, words }) => ({ text, words, others: otherwise(fold, text, words) }))

/* The stretches of `text` between marks and spaces. */
const stretches = text => text.split(/[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}，。、；：！？…,;:!?<>|"]+/u).filter(Boolean)

/* A stretch of Chinese in words: by the browser's dictionary, else in pairs of characters. */
const cut = (fold, stretch) => {
  if (typeof Intl.Segmenter === "function")
    return [...new Intl.Segmenter("zh", { granularity: "word" }).segment([...stretch].map(fold).join(""))]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment)
  const chars = [...stretch]
  return chars.length > 1 ? chars.slice(1).map((char, at) => chars[at] + char) : chars
}

const distinct = parts => [...new Map(parts.map(part => [part.words.join(" "), part])).values()]

/* In: folding and what is typed. Out: {typed, tooLong, phrase, quoted, parts, pieces, open}; each of these phrases is
   {text, words, others}: `others` are other ways to spell it. `parts` are what spaces part, or the pieces of what has none; `open` is the word that may go on. */
export const queryOf = (fold, typed) => {
  const [, inner] = typed.trim().match(WHOLLY_QUOTED) ?? []
  const text = (inner ?? typed).trim().slice(0, LONGEST + 1)
  const tooLong = text.length > LONGEST
  const [phrase = { text, words: [], others: [] }] = tooLong ? [] : textsOf(fold, [text])
  const quoted = inner ? [text] : []
  const rest = tooLong || inner ? "" : text.replace(QUOTED, (_, inner) => (quoted.push(inner), " "))
  const typedParts = rest.split(/\s+/).flatMap(part => textsOf(fold, stretches(part)))
  const pieces = distinct(
    typedParts.flatMap(part => textsOf(fold, cut(fold, part.text).flatMap(stretches)))
  ).filter(({ words }) => !words.every(isMark)).slice(0, PIECES)
  const telling = pieces.filter(({ words }) => words.length > 1 || !isHan(words[0]))
  const last = phrase.words.at(-1) ?? ""
  return {
    typed: text,
    tooLong,
    phrase,
    quoted: distinct(textsOf(fold, quoted)),
    parts: distinct(typedParts.length > 1 ? typedParts : pieces),
    pieces: telling.length ? telling : pieces,
    open: !isMark(last) && /^(?:[\p{Script=Latin}]+|\p{Nd}+)$/u.test(last) && (last.length > 1 || phrase.words.length > 1),
  }
}
