// [data-month-grid]: where the month is a table, Tab reaches one of its links and arrows move between them, PageUp and PageDown between months.
;(() => {
  const wide = matchMedia("(width >= 62rem)")
  const LEFT = "month-grid-left"

  madang.attach("[data-month-grid]", (grid) => {
    const rows = [...grid.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td > a")])
    const links = rows.flat()
    const first = (link) => Number(link.parentElement.dataset.day)
    const last = (link) => first(link) + link.parentElement.colSpan - 1
    let column = 1

    const rove = (link) => {
      links.forEach((other) => (other.tabIndex = other === link ? 0 : -1))
      link?.focus()
    }

    const arrange = () => {
      if (wide.matches) grid.setAttribute("role", "grid")
      else grid.removeAttribute("role")
      links.forEach((link) => (link.tabIndex = wide.matches ? -1 : 0))
      const today = links.find((link) => link.parentElement.dataset.today) ?? links[0]
      if (today) today.tabIndex = 0
    }

    const beyond = (at, step) => {
      for (let row = at + step; rows[row]; row += step) {
        const link = rows[row].find((each) => first(each) <= column && column <= last(each))
        if (link) return link
      }
    }

    const comeFromAnotherMonth = () => {
      const [row, day] = (sessionStorage.getItem(LEFT) ?? "").split(" ").map(Number)
      sessionStorage.removeItem(LEFT)
      if (!day || !rows[row]?.length) return
      column = day
      rove(rows[row].findLast((link) => first(link) <= day) ?? rows[row][0])
    }

    arrange()
    comeFromAnotherMonth()
    wide.addEventListener("change", arrange)

    grid.addEventListener("focusin", (event) => {
      const link = event.target.closest("td > a")
      if (link && (column < first(link) || column > last(link))) column = first(link)
    })

    grid.addEventListener("keydown", (event) => {
      const link = event.target.closest("td > a")
      if (!link || !wide.matches || event.ctrlKey || event.metaKey || event.altKey) return
      const at = rows.findIndex((row) => row.includes(link))
      const place = rows[at].indexOf(link)
      const goal = {
        ArrowLeft: () => rows[at][place - 1],
        ArrowRight: () => rows[at][place + 1],
        ArrowUp: () => beyond(at, -1),
        ArrowDown: () => beyond(at, 1),
        Home: () => rows[at][0],
        End: () => rows[at].at(-1),
        PageUp: () => document.querySelector('[data-months="-1"]'),
        PageDown: () => document.querySelector('[data-months="1"]'),
      }[event.key]?.()
      if (!goal) return
      event.preventDefault()
      if (!goal.dataset.months) return rove(goal)
      sessionStorage.setItem(LEFT, `${at} ${column}`)
      goal.click()
    })
  })
})()
