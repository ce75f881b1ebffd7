// [data-gallery]: arrows and the place (2 / 5) for a strip that scrolls by itself.
madang.attach("[data-gallery]", (gallery) => {
  const strip = gallery.querySelector(".gallery-strip")
  const count = strip.children.length
  const place = gallery.querySelector("[data-gallery-place]")
  const steps = gallery.querySelectorAll("[data-step-by]")
  if (count < 2) return

  const at = () => Math.round(strip.scrollLeft / strip.clientWidth)
  const show = () => {
    if (place) place.textContent = `${at() + 1} / ${count}`
    steps.forEach((step) => (step.disabled = at() + Number(step.dataset.stepBy) < 0 || at() + Number(step.dataset.stepBy) >= count))
  }
  const go = (index) => strip.scrollTo({ left: index * strip.clientWidth })

  steps.forEach((step) => {
    step.hidden = false
    step.addEventListener("click", () => go(at() + Number(step.dataset.stepBy)))
  })
  strip.addEventListener("scroll", () => requestAnimationFrame(show), { passive: true })
  show()
})
