// <span data-opens data-opened="…">…<time data-countdown></span>: when its countdown is over, says so, and the button
// [data-opening data-opened="…"] of the page is what it will be. Until then that button sends nothing.
;(() => {
  madang.attach("[data-opening]", (button) => {
    button.disabled = true
  })

  madang.attach("[data-opens]", (span) => {
    span.addEventListener("countdown:over", () => {
      span.textContent = span.dataset.opened
      for (const button of document.querySelectorAll("[data-opening]")) {
        button.textContent = button.dataset.opened
        button.disabled = false
      }
    })
  })
})()
