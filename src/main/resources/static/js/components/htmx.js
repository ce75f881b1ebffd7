// htmx comes once the page stands, so that nothing which is to be seen waits for it. Until then links and forms work as
// without scripts, and what is changed is said again when it is there.
;(() => {
  const { htmx } = document.currentScript.dataset
  const changed = new Set()
  const remember = (event) => changed.add(event.target)

  const bring = () => {
    const script = Object.assign(document.createElement("script"), { src: htmx })
    script.addEventListener("load", () => {
      document.removeEventListener("change", remember)
      changed.forEach((field) => field.dispatchEvent(new Event("change", { bubbles: true })))
    })
    document.head.append(script)
  }

  document.addEventListener("change", remember)
  // It starts by itself only at "DOMContentLoaded" or once the page is complete, not in between.
  if (document.readyState === "complete") bring()
  else window.addEventListener("load", bring)
})()
