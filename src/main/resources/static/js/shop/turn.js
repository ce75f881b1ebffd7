// <section data-turn="512">: waits until that number is called (#turn-called data-called), then asks for the page anew, whose
// form [data-turn-order] is sent at once. A page that asks for itself anew is for those without scripts: here it is left.
;(() => {
  const ASK_AFTER = 12000

  madang.attach("[data-turn-order]", (form) => form.requestSubmit())

  madang.attach("[data-turn]", (turn) => {
    const number = Number(turn.dataset.turn)
    if (!number) return
    if (!location.search.includes("live")) return location.replace(`${location.pathname}?live`)

    const called = () => Number(document.getElementById("turn-called")?.dataset.called) >= number
    const over = () => ["SOLD_OUT", "CLOSED"].includes(document.getElementById("drop-state")?.dataset.state)
    const anew = () => {
      clearInterval(timer)
      location.reload()
    }

    // What the stream did not tell: how many are before, and what was lost on the way.
    const ask = async () => {
      try {
        const answer = await fetch(location.href)
        const page = new DOMParser().parseFromString(await answer.text(), "text/html")
        const place = page.getElementById("turn-place")
        if (answer.redirected || !place) return anew()
        document.getElementById("turn-place").textContent = place.textContent
        document.getElementById("turn-called").replaceWith(page.getElementById("turn-called"))
      } catch {
        // Asked again.
      }
    }
    const timer = setInterval(ask, ASK_AFTER)
    document.addEventListener("live:stands", () => (called() || over()) && anew())
  })
})()
