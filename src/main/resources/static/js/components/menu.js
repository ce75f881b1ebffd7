// <details data-menu>: closes on Escape and on a click or focus elsewhere.
;(() => {
  const closeOthers = (target) =>
    document.querySelectorAll("details[data-menu][open]").forEach((menu) => menu.contains(target) || (menu.open = false))

  document.addEventListener("pointerdown", (event) => closeOthers(event.target))
  document.addEventListener("focusin", (event) => closeOthers(event.target))
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && event.target.closest("details[data-menu][open]")
    if (!menu) return
    menu.open = false
    menu.querySelector("summary").focus()
  })
})()
