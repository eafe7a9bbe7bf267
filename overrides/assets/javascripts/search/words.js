/* Words of a text as the index has them (generator/text/words.py): each Han character, number, run of letters and mark
   is one. A mark is spelled in letters, as in the index. */
import { SPACE } from "./folding.js"

const MARK = "\ua78f"

const HAN = "\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}"
const WORD = new RegExp(`[${HAN}]|\\p{Nd}+|(?:(?![${HAN}\\p{Nd}])[\\p{L}\\p{N}])+|[^]`, "gu")
const PLAIN = /^[\p{L}\p{N}]/u
const ONE_HAN = new RegExp(`^[${HAN}]$`, "u")

const inLetters = char =>
  [...char.codePointAt(0).toString(16)].map(digit => "abcdefghijklmnop"[parseInt(digit, 16)]).join("")
const spelled = word => (PLAIN.test(word) ? word : MARK + inLetters(word))

/* The tokens of an index: two words, a word alone, the words by which a record is named. An open one has a last word that
   is half typed: it is what tokens begin with. */
const ALONE = "\ua7f7"
const ended = (word, open) => (open ? word : word + MARK)
export const pairToken = ([word, behind], open) => word + MARK + ended(behind, open)
export const aloneToken = (word, open) => ALONE + ended(word, open)
export const nameToken = words => MARK + MARK + [...words.join(" ")].map(inLetters).join(MARK)

export const isMark = word => word.startsWith(MARK)
export const isHan = word => ONE_HAN.test(word)

/* The words of `text` in their order: {word, start, end}, the places in `text`. */
export const wordsOf = (fold, text) => {
  const found = []
  let folded = ""
  let places = []
  const flush = () => {
    for (const { 0: word, index } of folded.matchAll(WORD)) {
      const [start] = places[index]
      const [, end] = places[index + word.length - 1]
      found.push({ word: spelled(word), start, end })
    }
    folded = ""
    places = []
  }
  let at = 0
  for (const char of text) {
    const place = [at, (at += char.length)]
    if (SPACE.test(char)) flush()
    else
      for (const unit of fold(char).split("")) {
        folded += unit
        places.push(place)
      }
  }
  flush()
  return found
}

/* Where the row of words `phrase` stands among `words`: {start, end}, none over another. Of a phrase that is open, the
   last word need only begin like the one that stands there. */
export const occurrences = (words, { words: phrase, open = false }) => {
  const found = []
  const last = phrase.length - 1
  const fits = (word, at) => word === phrase[at] || (open && at === last && word.startsWith(phrase[at]))
  for (let at = 0; last >= 0 && at + last < words.length; at++)
    if (phrase.every((_, offset) => fits(words[at + offset].word, offset))) {
      found.push({ start: words[at].start, end: words[at + last].end })
      at += last
    }
  return found
}
