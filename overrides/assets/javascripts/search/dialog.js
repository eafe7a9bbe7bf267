/* The dialog that the header opens: a field, results while typing, the way to all of them. */
import { listing, summary } from "./listing.js"
import { openSearch, search } from "./search.js"
import { el, site, tables } from "./site.js"
import { whenTyped } from "./typing.js"

const LIMIT = 10

let dialog = null

export const openDialog = async label => {
  dialog ??= make(label)
  if (dialog.open) return
  dialog.showModal()
  dialog.querySelector("input").select()
}

const make = label => {
  const field = el("input", {
    type: "search", name: "q", "aria-label": label, placeholder: label, autocomplete: "off", autocapitalize: "off",
    spellcheck: "false", enterkeyhint: "search", autofocus: true,
  })
  const status = el("p.search-status", { role: "status" })
  const frame = el("div.search-results")
  const foot = el("p.search-foot")
  const close = el("button.search-close", { type: "button" }, "×")
  const form = el("form", { role: "search", action: site.search, method: "get" }, field, close)
  const made = el("dialog.search-dialog.md-typeset", { "aria-label": label }, form, el("div.search-body", {}, status, frame, foot))
  document.body.append(made)
  close.addEventListener("click", () => made.close())
  made.addEventListener("click", event => {
    if (event.target === made) made.close()
  })
  keys(made, field)
  ready(made, { field, form, status, frame, foot, close }).catch(error => {
    console.warn(error)
    made.close()
    location.assign(site.search)
  })
  return made
}

const ready = async (made, { field, form, status, frame, foot, close }) => {
  status.classList.add("loading")
  /* From the first moment on, so that no composition begins unseen; asked is when the index is there. */
  let asking = () => {}
  const stop = whenTyped(field, typed => asking(typed))
  const known = await tables()
  const { words } = known
  close.setAttribute("aria-label", words["search.close"])
  const help = () => {
    status.textContent = words["search.help"]
    foot.replaceChildren(el("a", { href: site.search }, words["search.page_link"]))
  }
  help()
  const { fold } = await openSearch()
  status.classList.remove("loading")
  const list = listing(frame, fold, known, { limit: LIMIT })
  let last = ""
  let turn = 0
  const ask = async typed => {
    const asked = typed.trim()
    if (asked === last) return
    last = asked
    form.dataset.exact = ""
    const mine = ++turn
    if (!asked) {
      list.clear()
      status.classList.remove("loading")
      return help()
    }
    status.classList.add("loading")
    const result = await search(asked)
    if (mine !== turn) return
    const names = await list.show(result)
    if (mine !== turn) return
    status.classList.remove("loading")
    status.textContent = summary(result, names ?? [], known)
    const all = new URL(site.search)
    all.searchParams.set("q", asked.slice(0, 1000))
    foot.replaceChildren(
      el("a", { href: result.levels.length ? all.href : site.search },
        words[result.levels.length ? "search.all_link" : "search.page_link"])
    )
    form.dataset.exact = frame.querySelector('a[data-result="number"]')?.href ?? ""
  }
  const failed = error => {
    console.warn(error)
    last = ""
    status.classList.remove("loading")
    status.textContent = words["search.failed"]
  }
  asking = typed => ask(typed).catch(failed)
  /* Enter: a document number goes straight to its document, all else to the page of results. */
  form.addEventListener("submit", event => {
    if (!field.value.trim()) return event.preventDefault()
    if (!form.dataset.exact || last !== field.value.trim()) return
    event.preventDefault()
    location.assign(form.dataset.exact)
  })
  made.addEventListener("close", stop)
  if (field.value && !field.dataset.composing) await ask(field.value).catch(failed)
}

/* Arrows go from the field to the results and back; no key of the theme acts in here. */
const keys = (made, field) =>
  made.addEventListener("keydown", event => {
    event.stopPropagation()
    if (event.isComposing || !["ArrowDown", "ArrowUp"].includes(event.key)) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const stops = [field, ...made.querySelectorAll("a[data-result]")]
    const here = document.activeElement === field ? 0 : stops.findLastIndex(
      one => one === document.activeElement || one.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING
    )
    const next = stops[here + (event.key === "ArrowDown" ? 1 : -1)]
    if (!next) return
    event.preventDefault()
    next.focus()
    next.closest("li")?.scrollIntoView({ block: "nearest" })
  })
