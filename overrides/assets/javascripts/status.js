/* How something stands on a day, judged by the dates that its text states. Used by registers and by the search. */
globalThis.gazetteStatus = (() => {
  "use strict"

  const SOON = 90 /* days */

  const day = date =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n, at) => String(n).padStart(at ? 2 : 4, "0")).join("-")

  const inDays = (from, days) => {
    const [year, month, date] = from.split("-").map(Number)
    return day(new Date(year, month - 1, date + days))
  }

  /* In: what the text states (data of a status, render/views/registers.py), a day as YYYY-MM-DD. ISO dates compare as text. */
  const statusOn = ({ state, dated, effective, expires, repealed, lapsed, silent, open, continued }, today) => {
    if (dated && dated > today) return "not-issued"
    if (state) return state
    if (repealed === "yes" || (repealed && repealed <= today)) return lapsed ? "lapsed" : "repealed"
    if (silent) return "not-stated"
    if (expires && expires < today) return continued && !(continued < today) ? "continued" : "expired"
    if (effective && effective > today) return "not-yet"
    if (open) return "open"
    if (expires && expires <= inDays(today, SOON)) return "expiring"
    return "in-force"
  }

  return { day, statusOn }
})()
