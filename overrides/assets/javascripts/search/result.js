/* One result: what the record says at once, the sentence as soon as somebody looks at it. */
import { articleAt, hitsIn, nameOf, sentenceAround, stretchesOf } from "./published.js"
import { el, hasText, say, site } from "./site.js"

const PLACES = 4 /* further places that are named */
const LONGEST = 200 /* characters of a phrase in an address */

/* In: a hit (levels.js), the level it is of, folding, {words, names}. Out: an element, and what to call when it is seen. */
export const resultOf = async (hit, level, fold, { words, names }) => {
  const { raw_url: path, anchors, meta, filters } = await hit.data()
  const phrases = hit.found.filter(({ words }) => words.length)
  const marked = text => withMarks(text, hitsIn(fold, text, phrases))
  const units = unitsOf(hit, anchors)
  const page = address => new URL(path.replace(/^\/+/, ""), address)
  const place = (address, unit) => arriving(page(address), phrases, unit)

  const { text, lang } = titleOf(meta)
  const first = units.find(({ unit }) => unit !== "head") ?? units[0]
  const target = level === "name" || !hasText ? page(site.own) : place(site.own, first?.unit)
  const link = el("a", { href: target.href, lang, "data-result": true }, ...marked(text))
  const sentence = el("p.search-hit__sentence", { lang: hasText ? null : "zh-Hans" })
  const more = el("p.search-hit__places")
  const element = el(
    "li.search-hit",
    { "data-level": level },
    el("p.search-hit__title", {}, link, level === "name" ? el("span.search-hit__exact", {}, words["search.exact"]) : ""),
    el("p.search-hit__facts", {}, ...factsOf(meta, filters, words, names, marked)),
    sentence,
    more
  )

  const seen = async () => {
    if (level === "name" || !first) return
    const source = hasText ? site.own : site.root
    const article = await articleAt(page(source).href)
    const stretches = stretchesOf(article, new Set(anchors.map(({ id }) => id)))
    const standing = stretches.filter(one => one.unit === first.unit)
    const shown = [standing, stretches].map(where => firstHit(fold, where, phrases)).find(Boolean)
    const inHead = !shown || shown.stretch.block.matches("h1")
    if (!inHead) {
      const { text, cutBefore, cutAfter } = sentenceAround(shown.stretch, shown)
      const pieces = [cutBefore ? "…" : "", ...marked(text), cutAfter ? "…" : ""]
      sentence.append(...(hasText ? pieces : [el("a", { href: place(source, first.unit).href }, ...pieces)]))
    } else if (meta.title_en && meta.title_en !== link.textContent) {
      const hits = hitsIn(fold, meta.title_en, phrases)
      if (hits.length) sentence.append(el("span", { lang: "en" }, ...withMarks(meta.title_en, hits)))
    }
    more.append(...placesOf(article, units, first, words, unit => place(source, unit).href))
  }
  return { element, seen }
}

/* Titles are shown in the edition's language where they have one. */
const titleOf = ({ title, title_en, title_hant }) => {
  if (site.edition === "en") return title_en ? { text: title_en } : { text: title, lang: "zh-Hans" }
  return { text: (site.edition === "zh-Hant" && title_hant) || title }
}

const factsOf = (meta, filters, words, names, marked) => {
  const named = (filter, value) => names[filter]?.[value] ?? value
  const chinese = text => (!hasText && /\p{Script=Han}/u.test(text) ? el("span", { lang: "zh-Hans" }, text) : text)
  const facts = [
    meta.type === "notice" ? null : words[`search.type.${meta.type}`],
    meta.number && el("span.search-hit__number", { lang: hasText ? null : "zh-Hans" }, ...marked(meta.number)),
    meta.date && dateOf(meta.date, words),
    meta.kind && chinese(named("kind", meta.kind)),
    ...(filters.issuer ?? []).map(name => chinese(named("issuer", name))),
    meta.issue && named("issue", meta.issue),
  ].filter(Boolean)
  return facts.flatMap((fact, at) => (at ? [" · ", fact] : [fact]))
}

const dateOf = (iso, words) => {
  const [year, month, day] = iso.split("-").map(Number)
  const month_name = words["date.months"].split(" ")[month - 1]
  return el("time", { datetime: iso }, say(words, "date.day", { year, month, day, month_name }))
}

/* The units of the record in which the phrases stand, in their order: {unit, count, phrases}. */
const unitsOf = ({ found }, anchors) => {
  const units = new Map()
  for (const [phrase, { places }] of found.entries())
    for (const place of places) {
      const unit = anchors.findLast(({ location }) => location <= place)?.id ?? "head"
      if (!units.has(unit)) units.set(unit, { unit, count: 0, phrases: new Set(), at: place })
      units.get(unit).count++
      units.get(unit).phrases.add(phrase)
    }
  const inOrder = [...units.values()].sort((a, b) => a.at - b.at)
  const most = Math.max(...inOrder.map(({ phrases }) => phrases.size))
  /* Where most of the words stand together comes first. */
  return [...inOrder.filter(one => one.phrases.size === most), ...inOrder.filter(one => one.phrases.size < most)]
}

/* The address of a place, with what is to be marked there. */
const arriving = (url, phrases, unit) => {
  for (const { text, open } of phrases) if (text.length <= LONGEST) url.searchParams.append(open ? "h~" : "h", text)
  if (unit && unit !== "head") url.hash = unit
  return url
}

const firstHit = (fold, stretches, phrases) => {
  for (const stretch of stretches) {
    const [hit] = hitsIn(fold, stretch.text, phrases)
    if (hit) return { stretch, ...hit }
  }
  return null
}

const withMarks = (text, hits) => {
  const pieces = []
  let done = 0
  for (const { start, end } of hits) {
    if (start < done) continue
    pieces.push(text.slice(done, start), el("mark", {}, text.slice(start, end)))
    done = end
  }
  return [...pieces, text.slice(done)]
}

/* How many hits there are in all, and where the next ones are, each place by its name. */
const placesOf = (article, units, first, words, address) => {
  const count = units.reduce((sum, unit) => sum + unit.count, 0)
  if (count < 2) return []
  const places = new Map()
  for (const one of units.filter(one => one !== first && one.unit !== "head")) {
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
