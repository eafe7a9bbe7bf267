/* On arrival from a search: the words that were looked for are marked, and the first in the place of the link is in view. */
import { hitsIn, rangeOf, stretchesOf } from "./published.js"
import { openFolding } from "./search.js"
import { wordsOf } from "./words.js"

const MOST = 2000 /* marks */

const asked = fold => {
  const found = []
  for (const [name, text] of new URLSearchParams(location.search))
    if (name === "h" || name === "h~")
      found.push({ words: wordsOf(fold, text.slice(0, 1000)).map(({ word }) => word), open: name === "h~" })
  return found.filter(({ words }) => words.length)
}

const mark = ranges => {
  if (globalThis.CSS?.highlights && globalThis.Highlight) {
    CSS.highlights.set("search-hit", new Highlight(...ranges))
    return
  }
  /* From the end, so that what is wrapped moves no range before it. */
  for (const range of ranges.toReversed()) {
    const inside = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT)
    const nodes = []
    if (inside.currentNode.nodeType === Node.TEXT_NODE) nodes.push(inside.currentNode)
    while (inside.nextNode()) if (range.intersectsNode(inside.currentNode)) nodes.push(inside.currentNode)
    const { startContainer, startOffset, endContainer, endOffset } = range
    for (const node of nodes.reverse()) {
      const piece = document.createRange()
      piece.setStart(node, node === startContainer ? startOffset : 0)
      piece.setEnd(node, node === endContainer ? endOffset : node.length)
      if (!piece.collapsed) {
        const element = document.createElement("mark")
        element.className = "search-mark"
        piece.surroundContents(element)
      }
    }
  }
}

const arrive = async () => {
  const article = document.querySelector("article")
  if (!article) return
  const fold = await openFolding()
  const phrases = asked(fold)
  const place = decodeURIComponent(location.hash.slice(1))
  const head = article.querySelector(".facts.head, .facts.work, .facts.body, h1")
  const below = [...article.querySelectorAll("[id]")].filter(
    one => !head?.contains(one) && head?.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING
  )
  const stretches = stretchesOf(article, new Set(below.map(({ id }) => id)))
  const target = place && document.getElementById(place)
  const ranges = []
  let first = null
  for (const stretch of stretches)
    for (const hit of hitsIn(fold, stretch.text, phrases)) {
      if (ranges.length >= MOST) break
      const range = rangeOf(stretch, hit)
      ranges.push(range)
      const behind = !target || target.contains(stretch.block) ||
        target.compareDocumentPosition(stretch.block) & Node.DOCUMENT_POSITION_FOLLOWING
      if (!first && behind) first = range
    }
  if (!ranges.length) return
  /* Behind the browser's own way to the place; who comes back finds the page as it was left. */
  if (document.readyState !== "complete") await new Promise(done => addEventListener("load", done, { once: true }))
  const { top, bottom } = (first ?? ranges[0]).getBoundingClientRect()
  const returned = ["back_forward", "reload"].includes(performance.getEntriesByType("navigation")[0]?.type)
  if (!returned && (top < 120 || bottom > innerHeight - 40))
    scrollBy({ top: top - innerHeight / 3, behavior: "instant" })
  mark(ranges)
  document.documentElement.dataset.searchHits = String(ranges.length)
}

arrive()
