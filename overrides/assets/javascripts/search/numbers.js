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

/* The rows of words that name the record whose number is typed as `text`; the first as it is typed. */
export const namesIn = (fold, text) => {
  const typed = wordsOf(fold, text).map(({ word }) => word)
  const tight = arabic([...text].map(fold).join("").replace(/[()[\]{}<>]+/g, mark => (/[([{<]/.test(mark) ? "(" : ")")))
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
