// [data-calendar]: a keyboard grid over the day links, and a range put into the form fields named by data-from and data-to.
;(() => {
  const KEYS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
  const DAY = 86400000
  const shift = (iso, days) => new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10)
  const shiftMonth = (iso, months) => {
    const [year, month, day] = iso.split("-").map(Number)
    const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
    return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
  }

  let awaited

  madang.attach("[data-calendar]", (calendar) => {
    const form = document.getElementById(calendar.dataset.form) ?? calendar.closest("form")
    const field = (name) => form?.elements[calendar.dataset[name] ?? name]
    const days = [...calendar.querySelectorAll("[data-date]")]
    const byDate = new Map(days.map((day) => [day.dataset.date, day]))
    const isFree = (date) => byDate.get(date)?.dataset.state === "FREE"
    const isRefused = (date) => byDate.has(date) && !isFree(date)
    let from = field("from")?.value ?? ""
    let to = field("to")?.value ?? ""

    const mayEnd = (date) => {
      for (let day = from; day < date; day = shift(day, 1)) if (isRefused(day)) return false
      return date > from && byDate.has(date)
    }

    const paint = () => {
      for (const day of days) {
        const date = day.dataset.date
        const cell = day.closest("td")
        cell.classList.toggle("range-start", date === from)
        cell.classList.toggle("range-end", date === to || (date === from && !to))
        cell.classList.toggle("in-range", !!to && date > from && date < to)
        cell.setAttribute("aria-selected", String(date === from || (!!to && date > from && date <= to)))
      }
    }

    const choose = (date) => {
      if (from && !to && mayEnd(date)) to = date
      else if (isFree(date)) [from, to] = [date, ""]
      else return
      paint()
      if (!field("from") || !field("to")) return
      field("from").value = from
      field("to").value = to
      if (to) field("to").dispatchEvent(new Event("change", { bubbles: true }))
    }

    const rove = (day) => {
      days.forEach((other) => (other.tabIndex = other === day ? 0 : -1))
      day.focus()
    }

    calendar.querySelectorAll("table").forEach((table) => table.setAttribute("role", "grid"))
    days.forEach((day) => (day.tabIndex = -1))
    const first = byDate.get(from) ?? days.find((day) => day.dataset.state === "FREE") ?? days[0]
    if (first) first.tabIndex = 0
    paint()
    if (byDate.has(awaited)) rove(byDate.get(awaited))
    awaited = undefined

    form?.addEventListener("change", (event) => {
      if (event.target !== field("from") && event.target !== field("to")) return
      ;[from, to] = [field("from").value, field("to").value]
      paint()
    })

    calendar.addEventListener("click", (event) => {
      const day = event.target.closest("[data-date]")
      if (!day) return
      event.preventDefault()
      rove(day)
      choose(day.dataset.date)
    })

    calendar.addEventListener("keydown", (event) => {
      const date = event.target.closest("[data-date]")?.dataset.date
      if (!date || event.ctrlKey || event.metaKey || event.altKey) return
      const weekday = new Date(date).getUTCDay()
      const goal =
        event.key in KEYS ? shift(date, KEYS[event.key])
        : event.key === "Home" ? shift(date, -weekday)
        : event.key === "End" ? shift(date, 6 - weekday)
        : event.key === "PageUp" ? shiftMonth(date, -1)
        : event.key === "PageDown" ? shiftMonth(date, 1)
        : null
      if (goal) {
        event.preventDefault()
        if (byDate.has(goal)) return rove(byDate.get(goal))
        const months = calendar.querySelector(`[data-months="${goal < date ? -1 : 1}"]`)
        if (months) awaited = goal
        months?.click()
      } else if (event.key === "Enter" || event.key === " ") {
        event.preventDefault()
        choose(date)
      }
    })
  })
})()
