// Every POST form is sent once: a second click does nothing, a wait over 300 ms shows on the button.
;(() => {
  const SHOW_AFTER = 300
  const sending = new WeakMap()

  const rest = (form) => {
    const { timer, button } = sending.get(form) ?? {}
    clearTimeout(timer)
    button?.removeAttribute("aria-busy")
    sending.delete(form)
  }

  document.addEventListener("submit", (event) => {
    const form = event.target
    if (form.method !== "post" || event.defaultPrevented) return
    if (sending.has(form)) {
      event.preventDefault()
      event.stopImmediatePropagation()
      return
    }
    const button = event.submitter
    sending.set(form, { button, timer: setTimeout(() => button?.setAttribute("aria-busy", "true"), SHOW_AFTER) })
  }, true)

  document.addEventListener("htmx:afterRequest", (event) => rest(event.detail.elt.closest?.("form") ?? event.detail.elt))
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) document.querySelectorAll("form").forEach(rest)
  })
})()
