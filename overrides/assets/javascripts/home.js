/* The home page: of what is to come, the next on the day of reading, and how far off each is.
   Comes after registers.js, which judges the day: rows are past or not, and documents have a status. */
(() => {
  "use strict"

  const DAY = 86_400_000 /* ms */
  const SHOWN = 6 /* rows, as the page has without this script */
  const DAYS = 60 /* days; what is further off is told in months */
  const MONTHS = 24 /* months; what is further off is told in years and halves of years */
  const GONE = new Set(["expired", "repealed", "lapsed", "not-issued"])

  /* How far off a day is, in the words of its list. */
  const distance = (words, count) => {
    if (count < 2) return count < 1 ? words.today : words.tomorrow
    if (count <= DAYS) return words.days.replace("%1", count)
    const months = Math.round(count / 30.4375)
    return months < MONTHS ? words.months.replace("%1", months) : words.years.replace("%1", Math.round(months / 6) / 2)
  }

  const today = Date.parse(gazetteStatus.today)
  for (const list of document.querySelectorAll("section.coming")) {
    const rows = [...list.querySelectorAll("tbody tr")]
    const ahead = rows.filter(
      row =>
        !row.dataset.apart &&
        !row.classList.contains("past") &&
        !GONE.has(row.querySelector(".status")?.dataset.state)
    )
    const next = ahead.slice(0, SHOWN)
    for (const row of rows) row.hidden = !next.includes(row)
    for (const row of next) {
      const words = document.createElement("em")
      words.className = "detail"
      words.textContent = distance(list.dataset, (Date.parse(row.dataset.deadline) - today) / DAY)
      row.cells[0].append(" ", words)
    }
    list.querySelector(".unjudged").hidden = true
    list.querySelector(".none").hidden = ahead.length > 0
    list.querySelector("table").hidden = !ahead.length
  }
})()
