/* The reading tools of the header. What they set is kept in this browser, and set again before the next page is painted
   (partials/javascripts/reading.html). Without this script the pages are the same, less these tools. */
(() => {
  "use strict"

  const root = document.documentElement
  const status = document.querySelector("[data-announcements]")

  const kept = () => {
    try {
      return __md_get("__reading") ?? {}
    } catch {
      return {}
    }
  }
  const keep = change => __md_set("__reading", { ...kept(), ...change })

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
      status.textContent = large ? status.dataset.on : status.dataset.off
    })
  show()

  /* ---- text size ----------------------------------------------------------------------------------------------- */

  for (const choice of document.querySelectorAll('[data-tool="text-size"] input')) {
    choice.checked = choice.value === (root.dataset.size ?? "standard")
    choice.addEventListener("change", () => {
      choice.value === "standard" ? delete root.dataset.size : (root.dataset.size = choice.value)
      keep({ size: choice.value })
    })
  }

  /* ---- light or dark ------------------------------------------------------------------------------------------- */

  const machine = matchMedia("(prefers-color-scheme: dark)")
  const scheme = document.querySelector('[data-tool="scheme"]')
  const paint = name => {
    document.body.dataset.mdColorScheme = name
    scheme.textContent = name === "slate" ? scheme.dataset.default : scheme.dataset.slate
  }
  scheme.addEventListener("click", () => {
    const name = document.body.dataset.mdColorScheme === "slate" ? "default" : "slate"
    keep({ scheme: name })
    paint(name)
  })
  machine.addEventListener("change", () => kept().scheme || paint(machine.matches ? "slate" : "default"))
  paint(document.body.dataset.mdColorScheme)

  for (const button of document.querySelectorAll('[data-tool="print"]'))
    button.addEventListener("click", () => print())

  /* ---- the menu closes as menus do ------------------------------------------------------------------------------ */

  for (const menu of document.querySelectorAll("details.tools")) {
    const summary = menu.querySelector("summary")
    addEventListener("click", event => {
      if (!menu.contains(event.target)) menu.open = false
    })
    menu.addEventListener("keydown", event => {
      if (event.key !== "Escape" || !menu.open) return
      menu.open = false
      summary.focus()
    })
    menu.addEventListener("focusout", event => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false
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

  /* ---- the drawer of narrow screens ------------------------------------------------------------------------------ */

  const drawer = document.getElementById("__drawer")
  for (const button of document.querySelectorAll('[data-tool="drawer"]')) {
    button.addEventListener("click", () => drawer.click())
    drawer.addEventListener("change", () => {
      button.setAttribute("aria-expanded", String(drawer.checked))
      /* It slides in; what is not yet visible takes no focus. */
      if (drawer.checked)
        requestAnimationFrame(() => document.querySelector(".md-sidebar--primary .md-nav__list a")?.focus())
    })
    addEventListener("keydown", event => {
      if (event.key !== "Escape" || !drawer.checked) return
      drawer.click()
      button.focus()
    })
  }
})()
