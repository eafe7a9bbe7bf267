/* Characters in the form in which the index holds them: the table that stands beside it, else NFKC and lower case. */

/* What Python takes for space; JavaScript's \s is another set. */
export const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/
const SPACES = new RegExp(SPACE.source, "g")

/* In: the table (folding.json). Out: a function from a character to its folded form, which may be several or none; its
   `also` holds the second spellings of traditional script: a folded character and those for which it may stand. */
export const foldingBy = ({ from, to, more, also }) => {
  const forms = new Map(Object.entries(more))
  let code = 0
  for (const [at, form] of [...to].entries()) forms.set(String.fromCodePoint((code += from[at])), form)
  const fold = char => {
    let form = forms.get(char)
    if (form === undefined) {
      form = char.normalize("NFKC").toLowerCase().replace(SPACES, "")
      forms.set(char, form)
    }
    return form
  }
  fold.also = new Map(Object.entries(also))
  return fold
}
