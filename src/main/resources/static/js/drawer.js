// <a href="#id" data-drawer>: opens the drawer as a layer without leaving a trace in the address; [data-drawer-close] closes it.
;(() => {
  let opener

  const close = (drawer) => {
    drawer.classList.remove("is-open")
    document.documentElement.classList.remove("has-drawer")
    opener?.focus()
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-drawer]")
    if (link) {
      event.preventDefault()
      opener = link
      const drawer = document.getElementById(link.hash.slice(1))
      drawer.classList.add("is-open")
      document.documentElement.classList.add("has-drawer")
      drawer.querySelector("[data-drawer-close]")?.focus()
      return
    }
    const closer = event.target.closest("[data-drawer-close]")
    const drawer = closer?.closest(".is-open")
    if (!drawer) return
    event.preventDefault()
    close(drawer)
  })

  document.addEventListener("keydown", (event) => {
    const drawer = document.querySelector(".drawer.is-open")
    if (event.key === "Escape" && drawer) close(drawer)
  })
})()
