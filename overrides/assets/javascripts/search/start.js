/* What every page needs of the search: keys and the button that open it, the marks of a hit that led here. The rest is
   loaded when it is wanted, from beside the bundle (overrides/hooks/bundle.py) that this is a part of. */
(() => {
  "use strict"

  const button = document.querySelector(".search-box button")
  const label = button?.textContent.trim()

  const open = async event => {
    event.preventDefault()
    const page = document.querySelector("#search-page input[type=search]")
    if (page) return page.focus()
    try {
      const { openDialog } = await import("./search/dialog.js")
      await openDialog(label)
    } catch (error) {
      console.warn(error)
      location.assign(button.form.action)
    }
  }

  if (button) {
    button.setAttribute("aria-haspopup", "dialog")
    button.setAttribute("aria-keyshortcuts", "/ Control+K")
    button.form.addEventListener("submit", open)
    document.addEventListener("keydown", event => {
      if (event.isComposing || event.defaultPrevented) return
      const typing = event.target.closest?.("input, textarea, select, [contenteditable]")
      const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey
      const held = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      const combined = event.key.toLowerCase() === "k" && held
      if ((slash || combined) && !document.querySelector("dialog[open]")) open(event)
    })
  }

  if (document.getElementById("search-page")) import("./search/page.js").catch(error => console.warn(error))
  if (/[?&]h(?:~|%7E)?=/i.test(location.search)) import("./search/arrival.js").catch(error => console.warn(error))
})()
