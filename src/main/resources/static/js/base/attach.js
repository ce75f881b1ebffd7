// Runs a behaviour once for each element that carries its attribute, now and after every htmx swap.
window.madang = {
  attach(selector, behave) {
    const attached = new WeakSet()
    const attachIn = (root) => {
      const found = [...root.querySelectorAll(selector)]
      if (root.matches?.(selector)) found.push(root)
      for (const element of found) {
        if (attached.has(element)) continue
        attached.add(element)
        behave(element)
      }
    }
    const start = () => attachIn(document)
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start)
    else start()
    document.addEventListener("htmx:load", (event) => attachIn(event.detail.elt))
  },
}
