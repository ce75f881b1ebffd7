// <details data-menu>: closes on Escape and on a click or focus elsewhere. Never between the press of a finger and its click: what the
// finger is on would move away from under it.
;(() => {
  let pressed = false

  const closeOthers = (target) =>
    document.querySelectorAll("details[data-menu][open]").forEach((menu) => menu.contains(target) || (menu.open = false))

  document.addEventListener("pointerdown", () => (pressed = true))
  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, () => setTimeout(() => (pressed = false), 500))
  }
  document.addEventListener("click", (event) => {
    pressed = false
    closeOthers(event.target)
  })
  document.addEventListener("focusin", (event) => pressed || closeOthers(event.target))
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && event.target.closest("details[data-menu][open]")
    if (!menu) return
    menu.open = false
    menu.querySelector("summary").focus()
  })
})()
