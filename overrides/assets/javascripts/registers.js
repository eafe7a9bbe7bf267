/* Registers: status judged on the day of reading, tables that sort and filter.
   Everything stands on the page without this script; it only adds what depends on the day or on a choice. */
(() => {
  "use strict"

  /* The day of reading as YYYY-MM-DD; ?on=YYYY-MM-DD shows another day, and the page says so. */
  const { day, statusOn } = gazetteStatus
  const dateOf = text => {
    const [year, month, date] = text.split("-").map(Number)
    const found = new Date(year, month - 1, date)
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && day(found) === text ? found : null
  }
  const asked = new URLSearchParams(location.search).get("on")
  const other = asked === null ? null : dateOf(asked)
  const today = (gazetteStatus.today = other ? asked : day(new Date()))
  const words = gazetteTools[document.documentElement.lang]
  if (asked !== null && document.querySelector(".status, tr[data-deadline]")) {
    const note = document.createElement("p")
    note.className = "reading-day"
    note.role = "status"
    document.querySelector("article h1").after(note)
    const form = { year: "numeric", month: "long", day: "numeric" }
    note.textContent = other
      ? words.day.other.replace("%1", () => other.toLocaleDateString(document.documentElement.lang, form))
      : words.day.bad.replace("%1", () => asked.slice(0, 40))
  }
  const state = data => statusOn(data, today)

  /* What is about to expire is still in force. */
  const CHOICES = { "expiring": "in-force|expiring" }

  for (const span of document.querySelectorAll(".status")) {
    const found = state(span.dataset)
    if (found !== span.dataset.state) {
      const label = document.createElement("strong")
      label.textContent = words.status[found]
      if (span.dataset.state || span.dataset.unjudged) span.textContent = ""
      span.dataset.state = found
      span.prepend(label, " ")
    }
    const row = span.closest("tr")
    if (row) row.dataset.status = CHOICES[span.dataset.state] ?? span.dataset.state
  }

  /* The years of a title matter beside a status once they are over, and where nothing else has ended what it names. */
  for (const words of document.querySelectorAll(".title-period")) {
    const { state } = words.parentElement.querySelector(".status").dataset
    words.hidden = words.dataset.until >= today || !["in-force", "not-stated"].includes(state)
  }

  /* Dates that are past on the day of reading. */
  for (const row of document.querySelectorAll("tr[data-deadline]"))
    if (row.dataset.deadline) row.classList.toggle("past", row.dataset.deadline < today)

  const value = (row, column) => {
    const cell = row.cells[column]
    return cell.dataset.value ?? cell.textContent.trim()
  }
  const compare = {
    date: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
    number: (a, b) => Number(a) - Number(b),
    text: (a, b) => a.localeCompare(b, document.documentElement.lang),
  }

  /* What is past goes to the end, the latest first. */
  for (const table of document.querySelectorAll("table.register[data-upcoming]")) {
    const column = Number(table.dataset.upcoming)
    const past = [...table.tBodies[0].rows].filter(row => value(row, column) && value(row, column) < today)
    table.tBodies[0].append(...past.sort((a, b) => compare.date(value(b, column), value(a, column))))
  }

  for (const table of document.querySelectorAll("table.register")) {
    for (const head of table.querySelectorAll("th[data-sort]")) {
      const button = document.createElement("button")
      button.type = "button"
      button.append(...head.childNodes)
      head.append(button)
      button.addEventListener("click", () => {
        const up = head.getAttribute("aria-sort") !== "ascending"
        for (const other of head.parentElement.cells) other.removeAttribute("aria-sort")
        head.setAttribute("aria-sort", up ? "ascending" : "descending")
        const by = compare[head.dataset.sort]
        const body = table.tBodies[0]
        const rows = [...body.rows].map(row => [value(row, head.cellIndex), row])
        /* What has no value stands last, whichever way. */
        rows.sort(([a], [b]) => (a === "") - (b === "") || (up ? by(a, b) : by(b, a)))
        body.append(...rows.map(([, row]) => row))
      })
    }
  }

  /* The links of this page to one of its places, in the outline and above the register. */
  const linksTo = id =>
    [...document.querySelectorAll('a[href*="#"]')].filter(
      link => link.hash === `#${id}` && link.pathname === location.pathname && link.matches(".md-nav a, .ways a")
    )

  for (const bar of document.querySelectorAll(".register-filters")) {
    const frame = document.getElementById(bar.dataset.register)
    const rows = [...frame.querySelectorAll("tbody tr")]
    const selects = [...bar.querySelectorAll("select")]
    const output = bar.querySelector("output")
    const address = new URLSearchParams(location.search)
    for (const select of selects) {
      const wanted = address.get(select.dataset.filter)
      if ([...select.options].some(option => option.value === wanted)) select.value = wanted
    }
    /* How many there are of each status is known only today; of all else the page says it. */
    for (const select of selects)
      if (select.dataset.filter === "status")
        for (const option of [...select.options].filter(option => option.value)) {
          const count = rows.filter(row => (row.dataset.status ?? "").split("|").includes(option.value)).length
          option.textContent += ` (${count})`
          option.disabled = !count && option.value !== select.value
          option.hidden = option.disabled && option.value === "not-issued"
        }
    const show = () => {
      for (const row of rows)
        row.hidden = selects.some(
          ({ value, dataset }) => value && !(row.dataset[dataset.filter] ?? "").split("|").includes(value)
        )
      for (const group of frame.querySelectorAll(".register-group")) {
        group.hidden = [...group.querySelectorAll("tbody tr")].every(row => row.hidden)
        const place = group.querySelector("h2[id]")
        if (place) for (const link of linksTo(place.id)) (link.closest("li") ?? link).hidden = group.hidden
      }
      const shown = rows.filter(row => !row.hidden).length
      output.textContent = output.dataset.words.replace("%1", shown).replace("%2", rows.length)
    }
    bar.addEventListener("change", () => {
      const params = new URLSearchParams(location.search)
      for (const { value, dataset } of selects)
        value ? params.set(dataset.filter, value) : params.delete(dataset.filter)
      const query = params.toString()
      history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash)
      show()
    })
    show()
    bar.hidden = false
  }
})()
