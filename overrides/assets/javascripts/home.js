/* The home page: of what is to come, the next on the day of reading.
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
})()
