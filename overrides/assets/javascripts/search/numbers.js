/* Document numbers as people type them: 青政办字[2021]44号, 青政办字2021 44, QZBZ-2021-44, qzbz202144, order-87, 第87号令,
   某市人民政府第87号令. */
import { wordsOf } from "./words.js"

const DIGITS = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const UNITS = { 十: 10, 百: 100, 千: 1000 }

const CODED = /^(?<code>[^\d()]+?)-?\(?(?<year>(?:19|20)\d\d)\)?(?:年)?-?(?:第|no\.?)?-?(?<serial>\d{1,5})号?$/
/* An order with whatever stands before it; alone, it is this archive's (order-87), and of an issuer, that issuer's. */
const ORDER = /^(?<of>.*?)(?:令-?\(?第?-?(?<after>\d{1,5})号?\)?|第?(?<before>\d{1,5})号令)$/
const ENGLISH_ORDER = /^(?:order|decree)-?(?:no\.?)?-?(?<serial>\d{1,5})$/
const NO_ISSUER = ["", "政府"]

/* 八十七 → 87; what is no number stays as it is. */
const arabic = text =>
  text.replace(/[〇零一二两三四五六七八九十百千]+(?=号)/g, numeral => {
    if (!/[十百千]/.test(numeral)) return [...numeral].map(char => DIGITS[char]).join("")
    let whole = 0
    let digit = 0
    for (const char of numeral) {
      if (char in UNITS) {
        whole += (digit || 1) * UNITS[char]
        digit = 0
      } else digit = DIGITS[char]
    }
    return String(whole + digit)
  })

const folded = (fold, text) => arabic([...text].map(fold).join(""))

/* The rows of words that name the record whose number is typed as `text`; the first as it is typed. */
export const namesIn = (fold, text) => {
  const typed = wordsOf(fold, text).map(({ word }) => word)
  const tight = folded(fold, text).replace(/[()[\]{}<>]+/g, mark => (/[([{<]/.test(mark) ? "(" : ")"))
  const names = [typed]
  const add = name => names.push(wordsOf(fold, name).map(({ word }) => word))
  const coded = CODED.exec(tight)
  if (coded) {
    const { code, year, serial } = coded.groups
    const bare = code.replace(/[-_./]+$/, "")
    if (/^[a-z]+$/.test(bare)) add(`${bare} ${year} ${Number(serial)}`)
    else for (const before of ["", "第"]) add(`${bare}(${year})${before}${Number(serial)}号`)
  }
  const english = ENGLISH_ORDER.exec(tight)
  if (english) add(`order ${Number(english.groups.serial)}`)
  const order = ORDER.exec(tight)
  if (order) {
    const { of, after, before } = order.groups
    const serial = Number(after ?? before)
    add(NO_ISSUER.includes(of) ? `order ${serial}` : `${of}令第${serial}号`)
  }
  return names.filter(name => name.length > 1)
}

/* A code, and the beginning of what follows it. */
const HALF = /^\p{Script=Han}\p{L}{0,29}\d{1,9}(?:号令?)?$/u
const CLOSING = /^\p{Pe}/u

/* A number without brackets, 第 and 年, which a reader may leave out. */
const bare = (fold, text) => folded(fold, text).replace(/[\p{Ps}\p{Pe}\p{Pd}<>]|第(?=\d|$)|(?<=\d)年/gu, "")

/* Whether `text` may be the beginning of a number, so that numbers are worth a look: one of `codes`, or more than a code. */
export const maybeHalf = (fold, codes, text) => {
  const half = bare(fold, text)
  return HALF.test(half) || codes.some(code => bare(fold, code) === half)
}

/* In: the numbers of the archive in their order (`numbersOf`), and a beginning. Out: those that go on from it, each
   {id, text}: `text` is the beginning as it stands in the number. */
export const begunIn = (fold, numbers, typed) => {
  const half = bare(fold, typed)
  return numbers.flatMap(({ before, behind, ones }) => {
    const [start, end] = [bare(fold, before), bare(fold, behind)]
    if (!start.startsWith(half) && !half.startsWith(start)) return []
    const begun = ones.filter(({ serial }) => `${start}${serial}${end}`.startsWith(half))
    if (!begun.length) return []
    const text = beginning(fold, `${before}${begun[0].serial}${behind}`, half)
    return begun.map(({ id }) => ({ id, text }))
  })
}

/* As much of a number as `half` spells, with the bracket that closes behind it. */
const beginning = (fold, number, half) => {
  let end = 1
  while (end < number.length && bare(fold, number.slice(0, end)) !== half) end++
  return number.slice(0, CLOSING.test(number.slice(end)) ? end + 1 : end)
}

/* The table of numbers (generator/site/search/tables.py) read: {before, behind, ones: [{serial, id}]}. */
export const numbersOf = (table, idsAt) =>
  table.map(([before, behind, serials, places]) => {
    const ids = idsAt(places)
    let serial = 0
    return { before, behind, ones: serials.map((step, at) => ({ serial: (serial += step), id: ids[at] })) }
  })
