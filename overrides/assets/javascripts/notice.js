/* The page of a notice: citations to copy, and the words a reader has selected in the report of an error.
   The forms of citation stand on the page; without this script the links of the provisions are links. */
(() => {
  "use strict"

  const LONGEST = 300 /* characters of a quoted passage: an address must not grow too long */
  const SHOWN = 6000 /* milliseconds */

  const quoting = document.querySelector(".quoting")
  const said = document.querySelector(".copied")
  if (!quoting || !said) return

  const whole = document.createElement("button")
  whole.type = "button"
  whole.className = "quote"
  const words = gazetteTools[document.documentElement.lang].quoting
  whole.textContent = words.button
  quoting.parentElement.prepend(whole)

  const addressOf = place => {
    const own = document.querySelector("link[rel=canonical]")?.href
    const address = new URL(quoting.dataset.address ?? own ?? "", location.href)
    address.search = ""
    address.hash = place
    return address.href
  }

  /* ---- what the provisions are called --------------------------------------------------------------------------- */

  const openers = [...document.querySelectorAll("a.here")]
  const labels = new Map(openers.map(one => [one, one.ariaLabel]))
  const UNITS = {
    part: "Part", chp: "Chapter", sec: "Section", subsec: "Subsection", art: "Article", para: "paragraph", item: "item",
    point: "point", subpoint: "subpoint", box: "Box", table: "Table", roster: "Roster", inst: "Instrument", att: "Annex",
  }
  /* As generator/render/views/units.py: art_7__item_3 is Article 7, item 3; empty if a part is no numbered unit. */
  const englishOf = eid => {
    const names = eid.split("__").filter(part => part !== "main").map(part => {
      const [, unit, number, bis] = /^([a-z]+)_(\d+)([a-z]*)(?:_\d+)?$/.exec(part) ?? []
      return UNITS[unit] && `${UNITS[unit]} ${number}${bis && ` ${bis}`}`
    })
    return names.every(Boolean) ? names.join(", ") : ""
  }

  const citation = (opener, language) => {
    const place = opener === whole ? "" : opener.hash
    const [first, ...others] = [...quoting.children].map(one => ({ ...one.dataset }))
    const at = opener === whole ? 0 : Number(opener.dataset.form ?? quoting.dataset.form ?? 0)
    const form = { ...first, ...others[at - 1] }
    const address = addressOf(place)
    const zh = opener.dataset.zh ?? labels.get(opener) ?? ""
    const en = englishOf(place.slice(1))
    return language === "zh"
      ? form.beforeZh + zh + form.afterZh + address
      : form.beforeEn + (en && `, ${en}`) + form.afterEn + address
  }

  /* ---- copying ---- */

  let silence
  const say = text => {
    clearTimeout(silence)
    said.textContent = text
    silence = setTimeout(() => (said.textContent = ""), SHOWN)
  }
  /* For pages that are not served safely, where browsers offer nothing better. */
  const copyOld = text => {
    const field = document.createElement("textarea")
    field.value = text
    field.readOnly = true
    document.body.append(field)
    field.select()
    const done = document.execCommand("copy")
    field.remove()
    return done
  }
  const copy = async text => {
    let done = false
    try {
      if (navigator.clipboard) {
        await navigator.clipboard.writeText(text)
        done = true
      } else {
        done = copyOld(text)
      }
    } catch {
      done = false
    }
    say((done ? words.copied : words.failed) + text)
  }

  /* ---- the menu ---- */

  const menu = document.createElement("span")
  menu.className = "quote-menu"
  menu.setAttribute("role", "group")
  let opener = null
  const menuOf = from => words.menu.replace("%1", () => labels.get(from) ?? words.whole)
  const close = back => {
    if (!opener) return
    opener.setAttribute("aria-expanded", "false")
    menu.remove()
    if (back) opener.focus()
    opener = null
  }
  const open = from => {
    close(false)
    opener = from
    opener.setAttribute("aria-expanded", "true")
    menu.setAttribute("aria-label", menuOf(from))
    from.after(menu)
    /* To follow a link to a place of the page takes the focus away. */
    setTimeout(() => from === opener && from.focus({ preventScroll: true }))
  }
  const act = (label, text) => {
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = label
    button.addEventListener("click", () => {
      const quoted = text()
      const back = opener
      close(false)
      back.focus({ preventScroll: true })
      copy(quoted)
    })
    menu.append(button)
  }
  const english = document.documentElement.lang === "en"
  for (const language of english ? ["en", "zh"] : ["zh", "en"])
    act(words[language], () => citation(opener, language))
  act(words.link, () => new URL(opener === whole ? "#" : opener.hash, location.href).href.replace(/#$/, ""))

  for (const one of openers) one.ariaLabel = menuOf(one)
  for (const one of [whole, ...openers]) one.setAttribute("aria-expanded", "false")
  document.addEventListener("click", event => {
    const from = event.target.closest?.("a.here, .actions .quote")
    if (from && !event.ctrlKey && !event.metaKey && !event.shiftKey) from === opener ? close(false) : open(from)
    else if (opener && !menu.contains(event.target)) close(false)
  })
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") close(true)
  })
  document.addEventListener("focusin", event => {
    if (opener && event.target !== opener && !menu.contains(event.target)) close(false)
  })

  /* ---- the report of an error ---- */

  const reports = [...document.querySelectorAll("a.report.filled")]
  if (!reports.length) return
  const empty = reports[0].href
  const selected = () => {
    const selection = getSelection()
    const words = selection.toString().replace(/\s+/g, " ").trim()
    if (!words || !document.querySelector("article").contains(selection.anchorNode)) return null
    const node = selection.anchorNode
    const place = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("article [id]")
    return { words: words.slice(0, LONGEST) + (words.length > LONGEST ? "…" : ""), place: place && `#${place.id}` }
  }
  /* The report with the words that are selected, and the place where they stand. */
  const filled = (found, place = found?.place) => {
    const address = new URL(empty)
    if (found) address.searchParams.set("quoted", found.words)
    if (place) address.searchParams.set("address", address.searchParams.get("address") + place)
    return address.href
  }
  /* A press may take the selection away before the click. */
  const fill = event => {
    const found = selected()
    event.currentTarget.href = found ? filled(found) : empty
  }
  const prepare = (link, act) => ["pointerdown", "focus"].forEach(type => link.addEventListener(type, act))
  for (const report of reports) prepare(report, fill)

  let kept = null
  for (const one of [whole, ...openers]) one.addEventListener("pointerdown", () => (kept = selected()))
  const inMenu = reports[0].cloneNode(true)
  menu.append(inMenu)
  prepare(inMenu, () => (inMenu.href = filled(selected() ?? kept, opener === whole ? undefined : opener.hash)))
  inMenu.addEventListener("click", () => setTimeout(() => close(false)))
})()
