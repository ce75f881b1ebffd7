// [data-search-days]: the summary says which days are chosen; quick choices fill both date fields.
madang.attach("[data-search-days]", (details) => {
  const summary = details.querySelector("[data-days-label]")
  const [from, to] = details.querySelectorAll('input[type="date"]')
  const empty = summary.textContent
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { month: "short", day: "numeric", timeZone: "UTC" })

  const show = () => {
    to.min = from.value
    summary.textContent = from.value && to.value ? format.formatRange(new Date(from.value), new Date(to.value)) : empty
  }
  details.addEventListener("change", show)
  details.querySelectorAll("[data-days]").forEach((choice) =>
    choice.addEventListener("click", () => {
      ;[from.value, to.value] = choice.dataset.days.split("/")
      show()
      details.open = false
      details.querySelector("summary").focus()
    }),
  )
  show()
})
