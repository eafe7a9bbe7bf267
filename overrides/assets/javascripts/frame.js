/* The frame around the text: the outline follows the reading, the bar names the page once its title is out of sight, a
   link opens what its place is folded into. It stands in for the theme's own script, of which no more was needed; it
   asks the browser for no measures, which on long pages would cost most. Without it the page is the same, and still. */
(() => {
  "use strict"

  const targetOf = hash => hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)))

  /* ---- the outline -------------------------------------------------------------------------------------------- */

  const links = new Map()
  for (const link of document.querySelectorAll(".md-nav a")) {
    const target = targetOf(link.hash)
    if (target) links.set(target, link)
  }
  const passed = new Set()
  let current = null
  const mark = link => {
    if (link === current) return
    current?.removeAttribute("aria-current")
    current = link
    if (!current) return
    current.setAttribute("aria-current", "location")
    const frame = current.closest(".md-nav")
    const shift = current.getBoundingClientRect().top - frame.getBoundingClientRect().top - frame.clientHeight / 2
    if (frame.scrollHeight > frame.clientHeight) frame.scrollTop += shift
  }
  /* A place has been passed when it begins above a line just below where a link to it brings it. */
  const line = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 24
  const reading = new IntersectionObserver(
    entries => {
      for (const { target, boundingClientRect, rootBounds } of entries)
        boundingClientRect.top < rootBounds.top ? passed.add(target) : passed.delete(target)
      mark([...links].reduce((last, [target, link]) => (passed.has(target) ? link : last), null))
    },
    { rootMargin: `${-line}px 0px 10000000px 0px`, threshold: [0, 1] }
  )
  for (const target of links.keys()) reading.observe(target)

  /* ---- the bar and the way back to the top ---------------------------------------------------------------------- */

  const heading = document.querySelector("article h1")
  const title = document.querySelector(".md-header__title")
  const named = document.createElement("span")
  const topic = document.createElement("p")
  topic.ariaHidden = "true"
  topic.append(named)
  title.firstElementChild.append(topic)
  named.textContent = heading?.textContent ?? ""
  named.lang = document.querySelector("title").lang
  const top = document.createElement("button")
  Object.assign(top, { type: "button", className: "md-top", hidden: true })
  top.textContent = gazetteTools[document.documentElement.lang].top
  document.querySelector("main").append(top)
  let above = false
  if (heading)
    new IntersectionObserver(
      ([{ isIntersecting, boundingClientRect }]) => {
        above = !isIntersecting && boundingClientRect.top < 0
        title.classList.toggle("md-header__title--active", above)
      },
      { rootMargin: "-48px 0px 0px 0px" }
    ).observe(heading)
  /* Who turns back may want to go back all the way. */
  let last = scrollY
  const turn = () => {
    top.hidden = !above || scrollY >= last
    last = scrollY
  }
  addEventListener("scroll", turn, { passive: true })
  top.addEventListener("click", () => {
    scrollTo({ top: 0 })
    document.querySelector(".md-header a, .md-header button")?.focus({ preventScroll: true })
  })

  /* ---- what is folded opens for who is led there ------------------------------------------------------------------ */

  const unfold = hash => {
    const target = targetOf(hash)
    const folded = target && target.closest("details:not([open])")
    if (!folded) return
    folded.open = true
    target.scrollIntoView()
  }
  addEventListener("hashchange", () => unfold(location.hash))
  document.addEventListener("click", event => {
    const link = event.target.closest?.("a[href^='#']")
    if (link) unfold(link.hash)
  })
  unfold(location.hash)
})()
