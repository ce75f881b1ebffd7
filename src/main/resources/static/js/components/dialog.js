// <a href="#id" data-dialog>: opens the <dialog> with that id as a modal; a.k.a. its plain :target when there is no script. One that was open
// when its form was refused comes back open, and is a modal again.
;(() => {
  const close = (dialog) => {
    dialog.close()
    if (location.hash === `#${dialog.id}`) history.replaceState(history.state, "", location.pathname + location.search)
  }

  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-dialog]")
    if (opener) {
      event.preventDefault()
      document.getElementById(opener.hash.slice(1)).showModal()
      return
    }
    const dialog = event.target.closest("dialog")
    if (!dialog) return
    const closer = event.target.closest("[data-dialog-close]")
    if (closer) event.preventDefault()
    if (closer || event.target === dialog) close(dialog)
  })

  madang.attach("dialog[open]", (dialog) => {
    if (dialog.matches(":modal")) return
    dialog.close()
    dialog.showModal()
  })

  madang.attach("dialog:target", (dialog) => dialog.open || dialog.showModal())
})()
