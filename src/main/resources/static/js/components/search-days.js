// [data-search-days]: the summary says which days are chosen; quick choices fill both date fields, [data-days] holds days from this weekend.
;(() => {
  const DAY = 86400000
  const iso = (time) => new Date(time).toISOString().slice(0, 10)
  const saturday = () => {
    const inSeoul = new Date(Date.now() + 9 * DAY / 24)
    return inSeoul.getTime() + (inSeoul.getUTCDay() === 0 ? -1 : 6 - inSeoul.getUTCDay()) * DAY
  }
  const notBeforeToday = (time) => Math.max(time, Date.now() + 9 * DAY / 24)

  madang.attach("[data-search-days]", (details) => {
    const label = details.querySelector("[data-days-label]")
    const [from, to] = details.querySelectorAll('input[type="date"]')
    const anyDay = label.textContent
    const format = new Intl.DateTimeFormat(document.documentElement.lang, { month: "short", day: "numeric", timeZone: "UTC" })

    const show = () => {
      to.min = from.value
      label.textContent = from.value && to.value ? format.formatRange(new Date(from.value), new Date(to.value)) : anyDay
    }

    const choose = (weeksLater) => {
      const start = saturday() + Number(weeksLater) * DAY
      from.value = weeksLater === "" ? "" : iso(notBeforeToday(start))
      to.value = weeksLater === "" ? "" : iso(start + 2 * DAY)
      show()
      details.open = false
      details.querySelector("summary").focus()
    }

    details.addEventListener("change", show)
    details.querySelectorAll("[data-days]").forEach((button) => button.addEventListener("click", () => choose(button.dataset.days)))
    show()
  })
})()
