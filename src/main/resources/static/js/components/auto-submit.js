// <form data-auto-submit>: sends itself shortly after a change; its own button (data-auto-submit-hides) is not needed then.
;(() => {
  const DELAY = 250
  const timers = new WeakMap()

  madang.attach("[data-auto-submit]", (form) => {
    form.querySelectorAll("[data-auto-submit-hides]").forEach((button) => (button.hidden = true))
  })

  document.addEventListener("change", (event) => {
    const form = event.target.form
    if (!form?.matches("[data-auto-submit]")) return
    clearTimeout(timers.get(form))
    timers.set(form, setTimeout(() => form.requestSubmit(), DELAY))
  })
})()
