// Toasts go away by hand or by themselves; the ?notice=… that brought one leaves the address.
;(() => {
  const STAYS = 6000
  const dismiss = (toast) => toast.remove()

  madang.attach("[data-toast]", (toast) => {
    const address = new URL(location.href)
    if (address.searchParams.has("notice")) {
      address.searchParams.delete("notice")
      history.replaceState(history.state, "", address)
    }
    let timer = setTimeout(dismiss, STAYS, toast)
    const wait = () => clearTimeout(timer)
    const go = () => (timer = setTimeout(dismiss, STAYS, toast))
    toast.addEventListener("pointerenter", wait)
    toast.addEventListener("pointerleave", go)
    toast.addEventListener("focusin", wait)
    toast.addEventListener("focusout", go)
  })

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-toast-close]")
    if (button) dismiss(button.closest("[data-toast]"))
  })

  const showFailure = (name) => {
    const toasts = document.getElementById("toasts")
    toasts?.append(document.getElementById(name).content.cloneNode(true))
    if (toasts) htmx.process(toasts)
    if (toasts) document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: toasts } }))
  }
  document.addEventListener("htmx:responseError", () => showFailure("toast-failed"))
  document.addEventListener("htmx:sendError", () => showFailure("toast-offline"))
})()
