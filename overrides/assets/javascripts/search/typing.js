/* A field that is asked while somebody types, but never in the middle of a composition. */

const PAUSE = 180 /* ms */

export const whenTyped = (field, ask) => {
  let timer = 0
  let composing = false
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => ask(field.value), PAUSE)
  }
  field.addEventListener("compositionstart", () => {
    composing = true
    field.dataset.composing = "yes"
    clearTimeout(timer)
  })
  field.addEventListener("compositionend", () => {
    composing = false
    delete field.dataset.composing
    soon()
  })
  field.addEventListener("input", event => {
    if (!composing && !event.isComposing) soon()
  })
  return () => clearTimeout(timer)
}
