/* The home page: of what is to come, the next on the day of reading; the search box.
   Comes after registers.js, which judges the day: rows are past or not, and documents have a status. */
(() => {
  "use strict"

  const SHOWN = 6 /* rows, as the page has without this script */
  const GONE = new Set(["expired", "repealed", "lapsed", "not-issued"])

  for (const list of document.querySelectorAll("section.coming")) {
    const rows = [...list.querySelectorAll("tbody tr")]
    const ahead = rows.filter(
      row =>
        !row.dataset.apart &&
        !row.classList.contains("past") &&
        !GONE.has(row.querySelector(".status")?.dataset.state)
    )
    for (const row of rows) row.hidden = !ahead.slice(0, SHOWN).includes(row)
    list.querySelector(".unjudged").hidden = true
    list.querySelector(".none").hidden = ahead.length > 0
    list.querySelector("table").hidden = !ahead.length
  }

  /* The theme's own search, with the words of this box. */
  const form = document.querySelector(".home-search")
  const toggle = document.querySelector("[data-md-toggle=search]")
  const query = document.querySelector("[data-md-component=search-query]")
  if (form && toggle && query)
    form.addEventListener("submit", event => {
      event.preventDefault()
      query.value = form.querySelector("input").value
      if (!toggle.checked) toggle.click()
      query.focus()
      query.dispatchEvent(new Event("input", { bubbles: true }))
      query.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }))
    })
})()
