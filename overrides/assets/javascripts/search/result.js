/* One result: what the record says at once, the sentence as soon as somebody looks at it. */
import { articleAt, hitsIn, nameOf, sentenceAround, stretchesOf } from "./published.js"
import { el, hasText, say, site } from "./site.js"
import { statusToday, statusWords } from "./standing.js"

const PLACES = 4 /* further places that are named */
const LONGEST = 200 /* characters of a phrase in an address */

/* In: a hit (levels.js), the level it is of, folding, {words, names}. Out: an element, and what to call when it is seen, if anything. */
export const resultOf = async (hit, level, fold, { words, names }) => {
  const { raw_url: path, anchors, meta, filters } = await hit.data()
  const phrases = hit.found.filter(({ words }) => words.length)
  const marked = text => withMarks(text, hitsIn(fold, text, phrases))
  const page = address => new URL(path.replace(/^\/+/, ""), address)
  const place = (address, unit) => arriving(page(address), phrases, unit).href
  const isPerson = meta.type === "person"
  const isNamed = ["name", "begun"].includes(level)
  const direct = isNamed || isPerson || !hasText

  const { text, lang } = titleOf(meta)
  const first = anchors.findLast(({ location }) => location <= Math.min(...phrases.map(({ place }) => place)))?.id
  /* Enter leads straight to a document whose number is typed; who types a name wants to see what there is. */
  const kind = level === "name" && ["notice", "work"].includes(meta.type) ? "number" : true
  const link = el("a", { href: direct ? page(site.own).href : place(site.own, first), lang, "data-result": kind })
  link.append(...marked(text))
  const sentence = el("p.search-hit__sentence", { lang: hasText ? null : "zh-Hans" })
  const more = el("p.search-hit__places")
  const element = el(
    "li.search-hit",
    { "data-level": level },
    el("p.search-hit__title", {}, link, ...(level === "name" ? [" ", el("span.search-hit__exact", {}, words["search.exact"])] : [])),
    el("p.search-hit__facts", {}, ...factsOf(meta, filters, words, names, marked)),
    sentence,
    more
  )

  const seen = async () => {
    const source = hasText ? site.own : site.root
    const article = await articleAt(page(source).href)
    const units = unitsOf(fold, stretchesOf(article, new Set(anchors.map(({ id }) => id))), phrases)
    const [shown] = units
    const title = meta.title_en && meta.title_en !== text ? hitsIn(fold, meta.title_en, phrases) : []
    if (shown && !isShown(shown, text, meta)) {
      const { text, cutBefore, cutAfter } = sentenceAround(shown.stretch, shown.hit)
      const pieces = [cutBefore ? "…" : "", ...marked(text), cutAfter ? "…" : ""]
      sentence.append(...(hasText ? pieces : [el("a", { href: place(source, shown.unit) }, ...pieces)]))
      if (!direct) link.href = place(source, shown.unit)
    } else if (!shown && title.length) sentence.append(el("span", { lang: "en" }, ...withMarks(meta.title_en, title)))
    more.append(...placesOf(article, units, words, unit => place(source, unit)))
  }
  return { element, seen: isNamed || isPerson ? null : seen }
}

/* True if the hit stands in what is shown of every result. */
const isShown = ({ unit, stretch: { text, block } }, title, { number }) =>
  unit === "head" && (block.matches("h1") || [title, number].includes(text.trim()))

/* Titles are shown in the edition's language where they have one. */
const titleOf = ({ title, title_en, title_hant }) => {
  if (site.edition === "en") return title_en ? { text: title_en } : { text: title, lang: "zh-Hans" }
  return { text: (site.edition === "zh-Hant" && title_hant) || title }
}

/* Whether it holds today, where its text says anything of that. */
const statusOf = ({ status: [stated] = [] }, words) => {
  const state = stated && statusToday(stated)
  if (!state || state === "not-stated") return null
  return el("span.status", { "data-state": state }, el("strong", {}, statusWords(words, state)))
}

const factsOf = (meta, filters, words, names, marked) => {
  const named = (filter, value) => names[filter]?.[value] ?? value
  const facts = [
    meta.type === "notice" ? null : words[`search.type.${meta.type}`],
    meta.records && say(words, "search.records", { count: Number(meta.records) }),
    meta.number && el("span", {}, ...marked(meta.number)),
    meta.date && dateOf(meta.date, words),
    meta.kind && el("span", {}, ...spoken(named("kind", meta.kind))),
    ...(filters.issuer ?? []).map(name => el("span", {}, ...spoken(named("issuer", name)))),
    meta.issue && named("issue", meta.issue),
    statusOf(filters, words),
  ].filter(Boolean)
  return facts.flatMap((fact, at) => (at ? [" · ", fact] : [fact]))
}

const dateOf = (iso, words) => {
  const [year, month, day] = iso.split("-").map(Number)
  const month_name = words["date.months"].split(" ")[month - 1]
  return el("time", { datetime: iso }, say(words, "date.day", { year, month, day, month_name }))
}

/* The units in which phrases stand: {unit, count, phrases, stretch, hit}; first the one with most of them, of the text
   rather than the head. */
const unitsOf = (fold, stretches, phrases) => {
  const heads = stretches.filter(({ unit }) => unit === "head")
  const repeated = one => one.block.matches("h1") && heads.some(two => two !== one && two.text.trim() === one.text.trim())
  const units = new Map()
  for (const stretch of stretches.filter(one => !repeated(one))) {
    const found = phrases.map(phrase => hitsIn(fold, stretch.text, [phrase]))
    const [hit] = found.flat().sort((a, b) => a.start - b.start)
    if (!hit) continue
    const one = units.get(stretch.unit) ?? { unit: stretch.unit, count: 0, phrases: new Set(), stretch, hit }
    for (const [at, hits] of found.entries()) if (hits.length) one.phrases.add(at)
    one.count += found.flat().length
    units.set(stretch.unit, one)
  }
  const weight = ({ unit, phrases }) => phrases.size * 2 - (unit === "head" ? 1 : 0)
  const [best] = [...units.values()].sort((a, b) => weight(b) - weight(a))
  return best ? [best, ...[...units.values()].filter(one => one !== best)] : []
}

/* The address of a place, with what is to be marked there. */
const arriving = (url, phrases, unit) => {
  for (const { text, open } of phrases) if (text.length <= LONGEST) url.searchParams.append(open ? "h~" : "h", text)
  if (unit && unit !== "head") url.hash = unit
  return url
}

const withMarks = (text, hits) => {
  const pieces = []
  let done = 0
  for (const { start, end } of hits) {
    if (start < done) continue
    pieces.push(...spoken(text.slice(done, start)), el("mark", {}, ...spoken(text.slice(start, end))))
    done = end
  }
  return [...pieces, ...spoken(text.slice(done))]
}

const CHINESE = /([\p{Script=Han}〔〕《》（）“”、，。：；\d]*\p{Script=Han}[\p{Script=Han}〔〕《》（）“”、，。：；\d]*)/u

/* In the English edition Chinese is marked as such, for who has it read aloud. */
const spoken = text =>
  hasText ? [text] : text.split(CHINESE).map((piece, at) => (at % 2 ? el("span", { lang: "zh-Hans" }, piece) : piece))

/* How many hits there are in all, and where the next ones are, each place by its name. */
const placesOf = (article, [first, ...others], words, address) => {
  const units = first ? [first, ...others] : []
  const count = units.reduce((sum, unit) => sum + unit.count, 0)
  if (count < 2) return []
  const places = new Map()
  for (const one of others.filter(one => one.unit !== "head")) {
    const name = nameOf(article, one.unit) || words["search.place"]
    const place = places.get(name) ?? { unit: one.unit, count: 0 }
    places.set(name, { ...place, count: place.count + one.count })
  }
  const links = [...places].slice(0, PLACES).map(([name, { unit, count }]) =>
    el("a", { href: address(unit), lang: hasText ? null : "zh-Hans" }, name.length > 24 ? `${name.slice(0, 23)}…` : name,
      count > 1 ? ` ×${count}` : "")
  )
  if (places.size > PLACES) links.push("…")
  const total = el("span", {}, say(words, "search.hits", { count }))
  return [total, ...links].flatMap((piece, at) => (at ? [" ", piece] : [piece]))
}
