// <… data-gives-way="#id">: is not seen while what it leads to is in view; takes its room as before, so that nothing moves.
madang.attach("[data-gives-way]", (element) => {
  const observer = new IntersectionObserver(
    (seen) => (element.style.visibility = seen.at(-1).isIntersecting ? "hidden" : ""),
    { rootMargin: "0px 0px -20%" },
  )
  const watch = () => {
    observer.disconnect()
    const goal = document.querySelector(element.dataset.givesWay)
    if (goal) observer.observe(goal)
  }
  watch()
  document.addEventListener("htmx:load", watch)
})
