// <span data-opens data-opened="…">…<time data-countdown></span>: when its countdown is over, it and all else on the page that
// has a [data-opened] says what stands there, and the button [data-opening] sends. Until then that button sends nothing.
;(() => {
  madang.attach("[data-opening]", (button) => {
    button.disabled = true
  })

  madang.attach("[data-opens]", (span) => {
    span.addEventListener("countdown:over", () => {
      for (const element of document.querySelectorAll("[data-opened]")) element.textContent = element.dataset.opened
      for (const button of document.querySelectorAll("[data-opening]")) button.disabled = false
    })
  })
})()
