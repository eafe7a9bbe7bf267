/* The text of a page as it is published, cut into the stretches that no phrase runs across, each with its place. */
import { occurrences, wordsOf } from "./words.js"

const BLOCK = "p,h1,h2,h3,h4,h5,h6,li,td,th,dd,dt,caption,summary,div,section,article"
const OURS =
  ".headerlink,.doubt-mark,.row-mark,.change,.table-note,.reading-day,.collation-line,.outline,.colophon,.ties," +
  ".withheld,[data-search-exclude],script,style"
const HEAD = "h1,.title-en,.facts.head,.facts.work,.facts.body"
const KEPT = 24

const pages = new Map()

/* The article of the page at `address`; fetched once. */
export const articleAt = address => {
  if (!pages.has(address)) {
    if (pages.size >= KEPT) pages.delete(pages.keys().next().value)
    const article = fetch(address).then(async answer => {
      if (!answer.ok) throw new Error(`${answer.status} ${address}`)
      return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("article")
    })
    article.catch(() => pages.delete(address))
    pages.set(address, article)
  }
  return pages.get(address)
}

/* The stretches of `article`: {unit, block, text, nodes}. `anchors` are those of the record; the unit of what stands
   before the first is "head". */
export const stretchesOf = (article, anchors) => {
  const found = []
  let unit = "head"
  let open = null
  const take = (text, node) => {
    const block = node.parentElement.closest(BLOCK)
    if (open?.block !== block || open.unit !== unit) found.push((open = { unit, block, text: "", nodes: [] }))
    if (node.nodeType === Node.TEXT_NODE) open.nodes.push({ node, start: open.text.length })
    open.text += text
  }
  const walk = node => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (unit !== "head" || child.parentElement.closest(HEAD)) take(child.data, child)
      } else if (child.nodeType === Node.ELEMENT_NODE && !child.matches(OURS)) {
        if (anchors.has(child.id)) unit = child.id
        if (child.localName === "br") take("\n", child)
        else walk(child)
      }
    }
  }
  walk(article)
  return found
}

/* Where `phrases` stand in a text: {start, end}, in their order. */
export const hitsIn = (fold, text, phrases) => {
  /* Either spelling of traditional script is the same word here. */
  const same = word => fold.also.get(word)?.[0] ?? word
  const words = wordsOf(fold, text).map(({ word, ...place }) => ({ word: same(word), ...place }))
  return phrases
    .flatMap(({ words: phrase, open }) => occurrences(words, { words: phrase.map(same), open }))
    .sort((a, b) => a.start - b.start)
}

/* A stretch of a live page as a range. */
export const rangeOf = ({ nodes }, { start, end }) => {
  const at = place => nodes.findLast(node => node.start <= place)
  const range = document.createRange()
  const [first, last] = [at(start), at(end - 1)]
  range.setStart(first.node, start - first.start)
  range.setEnd(last.node, end - last.start)
  return range
}

const BEFORE = 60
const AFTER = 100
const ENDS = /[。；！？\n]/

/* The sentence around a hit, or the row around a cell: {text, cutBefore, cutAfter}. */
export const sentenceAround = ({ text, block }, { start, end }) => {
  const row = block.closest("tr")
  if (row && text.length < BEFORE) {
    const cells = [...row.cells].map(cell => (cell === block ? text : textOf(cell)).trim()).filter(Boolean)
    return shortened(cells.join(" · "), cells.join(" · ").indexOf(text.trim()), text.length)
  }
  let from = start
  while (from > 0 && !ENDS.test(text[from - 1])) from--
  let to = end
  while (to < text.length && !ENDS.test(text[to - 1])) to++
  return shortened(text.slice(from, to), start - from, end - start)
}

const shortened = (text, start, length) => {
  const from = start > BEFORE * 1.5 ? start - BEFORE : 0
  const to = text.length - start - length > AFTER * 1.5 ? start + length + AFTER : text.length
  return { text: text.slice(from, to).trim(), cutBefore: from > 0, cutAfter: to < text.length }
}

const ARTICLE = /^\s*(第[〇零一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?)/

/* What a unit is called: its own number or heading, else the heading it stands under; empty for the head. */
export const nameOf = (article, anchor) => {
  const element = anchor && article.querySelector(`#${CSS.escape(anchor)}`)
  if (!element) return ""
  const own = ARTICLE.exec(element.textContent)
  if (own) return own[1]
  const label = element.getAttribute("aria-label")
  if (label) return label
  const headings = [...article.querySelectorAll("h2,h3,h4,h5,h6")]
  const heading = headings.findLast(
    one => one === element || one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
  )
  return heading ? textOf(heading).trim() : ""
}

const textOf = element => {
  const copy = element.cloneNode(true)
  for (const part of copy.querySelectorAll(OURS)) part.remove()
  return copy.textContent
}
