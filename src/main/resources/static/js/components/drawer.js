// <a href="#id" data-drawer>: opens the drawer as a layer, the rest inert, the address untouched; [data-drawer-close] and Escape close it.
;(() => {
  let opener
  let covered = []

  const around = (drawer) => {
    const others = []
    for (let node = drawer; node !== document.body; node = node.parentElement) {
      others.push(...[...node.parentElement.children].filter((other) => other !== node && !other.inert))
    }
    return others
  }

  const open = (drawer, link) => {
    opener = link
    covered = around(drawer)
    covered.forEach((other) => (other.inert = true))
    drawer.classList.add("is-open")
    document.documentElement.classList.add("has-drawer")
    drawer.querySelector("[data-drawer-close]")?.focus()
  }

  const close = (drawer) => {
    covered.forEach((other) => (other.inert = false))
    drawer.classList.remove("is-open")
    document.documentElement.classList.remove("has-drawer")
    opener?.focus()
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-drawer]")
    const drawer = event.target.closest("[data-drawer-close]")?.closest(".drawer.is-open")
    if (!link && !drawer) return
    event.preventDefault()
    if (link) open(document.getElementById(link.hash.slice(1)), link)
    else close(drawer)
  })

  document.addEventListener("keydown", (event) => {
    const drawer = event.key === "Escape" && document.querySelector(".drawer.is-open")
    if (drawer) close(drawer)
  })
})()
