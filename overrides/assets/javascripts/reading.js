/* The reading tools of the header. What they set is kept in this browser, and set again before the next page is painted
   (partials/javascripts/reading.html). Without this script the pages are the same, less these tools. */
(() => {
  "use strict"

  const root = document.documentElement
  const status = document.createElement("p")
  status.className = "unseen"
  status.role = "status"
  document.querySelector(".md-header").append(status)
  const words = gazetteTools[root.lang]

  const kept = () => {
    try {
      return JSON.parse(localStorage[__kept]) ?? {}
    } catch {
      return {}
    }
  }
  const keep = change => {
    try {
      localStorage[__kept] = JSON.stringify({ ...kept(), ...change })
    } catch {
      /* A browser that keeps nothing has the tools for this page alone. */
    }
  }

  /* ---- the tools that only a script can do -------------------------------------------------------------------- */

  const made = (tag, properties, ...content) => {
    const element = Object.assign(document.createElement(tag), properties)
    element.append(...content)
    return element
  }
  const SIZES = ["small", "standard", "large", "larger"]
  const choice = size => {
    const input = made("input", { type: "radio", name: "text-size", value: size, autocomplete: "off" })
    return made("label", {}, input, made("span", {}, words.sizes[size]))
  }
  const sizes = made("fieldset", { className: "text-size" }, made("legend", {}, words.text_size), ...SIZES.map(choice))
  const scheme = made("button", { type: "button" })
  const paper = made("button", { type: "button" }, words.print)
  for (const [tool, name] of [[sizes, "text-size"], [scheme, "scheme"], [paper, "print"]]) tool.dataset.tool = name
  document.querySelector(".tools__panel").prepend(sizes, scheme, paper)

  /* ---- large print --------------------------------------------------------------------------------------------- */

  const switches = [...document.querySelectorAll('[data-tool="large-print"]')]
  const show = () => {
    for (const button of switches) button.setAttribute("aria-pressed", String(root.dataset.print === "large"))
  }
  for (const button of switches)
    button.addEventListener("click", () => {
      const large = root.dataset.print !== "large"
      large ? (root.dataset.print = "large") : delete root.dataset.print
      keep({ print: large ? "large" : "" })
      show()
      status.textContent = large ? words.large_print_on : words.large_print_off
    })
  show()

  /* ---- text size ----------------------------------------------------------------------------------------------- */

  for (const choice of sizes.querySelectorAll("input")) {
    choice.checked = choice.value === (root.dataset.size ?? "standard")
    choice.addEventListener("change", () => {
      choice.value === "standard" ? delete root.dataset.size : (root.dataset.size = choice.value)
      keep({ size: choice.value })
    })
  }

  /* ---- light or dark ------------------------------------------------------------------------------------------- */

  const machine = matchMedia("(prefers-color-scheme: dark)")
  const paint = name => {
    root.dataset.mdColorScheme = name
    scheme.textContent = name === "slate" ? words.light : words.dark
  }
  scheme.addEventListener("click", () => {
    const name = root.dataset.mdColorScheme === "slate" ? "default" : "slate"
    keep({ scheme: name })
    paint(name)
  })
  machine.addEventListener("change", () => kept().scheme || paint(machine.matches ? "slate" : "default"))
  paint(root.dataset.mdColorScheme)

  paper.addEventListener("click", () => print())

  /* ---- the menu closes as menus do ------------------------------------------------------------------------------ */

  for (const menu of document.querySelectorAll("details.tools")) {
    const summary = menu.querySelector("summary")
    const all = menu.parentElement /* with what stands in the open menu on narrow screens */
    addEventListener("click", event => {
      if (!all.contains(event.target)) menu.open = false
    })
    all.addEventListener("keydown", event => {
      if (event.key !== "Escape" || !menu.open) return
      menu.open = false
      summary.focus()
    })
    all.addEventListener("focusout", event => {
      if (event.relatedTarget && !all.contains(event.relatedTarget)) menu.open = false
    })
  }

  /* ---- the other editions: the same place on the page ------------------------------------------------------------ */

  const follow = event => {
    const link = event.target.closest?.(".editions a[href]")
    if (!link) return
    link.search = location.search
    link.hash = location.hash
  }
  for (const type of ["click", "auxclick", "contextmenu"]) document.addEventListener(type, follow, true)

  /* ---- the sections of the site, on narrow screens ----------------------------------------------------------------- */

  const drawer = document.querySelector('[data-tool="drawer"]')
  const sections = document.getElementById(drawer.getAttribute("aria-controls"))
  const isOpen = () => drawer.getAttribute("aria-expanded") === "true"
  const draw = open => drawer.setAttribute("aria-expanded", String(open))
  drawer.addEventListener("click", () => {
    draw(!isOpen())
    if (isOpen()) sections.querySelector("a")?.focus()
  })
  addEventListener("click", event => {
    if (isOpen() && !drawer.contains(event.target) && !sections.contains(event.target)) draw(false)
  })
  addEventListener("keydown", event => {
    if (event.key !== "Escape" || !isOpen()) return
    draw(false)
    drawer.focus()
  })
  sections.addEventListener("focusout", event => {
    if (isOpen() && event.relatedTarget && !sections.contains(event.relatedTarget)) draw(false)
  })
})()
