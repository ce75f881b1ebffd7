// <time data-countdown datetime="…" data-now="…">: the time left, by the server's clock; says countdown:over at the end.
// With data-soon="…" it says that once when a minute is left.
;(() => {
  const two = (n) => String(n).padStart(2, "0")

  const left = (seconds, days) => {
    const clock = `${two(Math.floor((seconds % 86400) / 3600))}:${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`
    const whole = Math.floor(seconds / 86400)
    return whole ? `${days.replace("{0}", whole)} ${clock}` : clock
  }

  madang.attach("[data-countdown]", (time) => {
    const end = Date.parse(time.dateTime)
    const offset = time.dataset.now ? Date.parse(time.dataset.now) - Date.now() : 0
    time.setAttribute("role", "timer")

    // A live region is heard when it changes: it is there first and filled then.
    const warn = () => {
      const words = time.dataset.soon
      delete time.dataset.soon
      const note = document.createElement("strong")
      note.setAttribute("role", "status")
      note.className = "countdown-soon"
      time.after(" ", note)
      setTimeout(() => (note.textContent = words))
    }

    const tick = () => {
      if (!time.isConnected) return clearInterval(timer)
      const seconds = Math.max(0, Math.ceil((end - Date.now() - offset) / 1000))
      time.textContent = left(seconds, time.dataset.countdown || "{0} d")
      if (time.dataset.soon && seconds > 0 && seconds <= 60) warn()
      if (seconds > 0) return
      clearInterval(timer)
      time.dispatchEvent(new CustomEvent("countdown:over", { bubbles: true }))
    }
    const timer = setInterval(tick, 1000)
    tick()
  })
})()
