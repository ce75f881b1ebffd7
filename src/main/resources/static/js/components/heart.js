// After a heart was pressed: all hearts of that listing on the page show it.
document.addEventListener("heart", ({ detail: { listing, pressed } }) => {
  for (const heart of document.querySelectorAll(`[data-heart="${listing}"]`)) {
    heart.setAttribute("aria-pressed", String(pressed))
    heart.value = String(!pressed)
  }
})
