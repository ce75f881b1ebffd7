// <input data-suggest="/address">: suggestions from GET /address?q=… as <li role="option" data-value>, by the ARIA 1.2 pattern.
;(() => {
  const DELAY = 150
  let ids = 0

  madang.attach("input[data-suggest]", (input) => {
    const list = document.createElement("ul")
    list.id = `suggestions-${++ids}`
    list.className = "suggestions"
    list.setAttribute("role", "listbox")
    list.setAttribute("aria-label", input.getAttribute("aria-label") ?? input.labels[0]?.textContent ?? "")
    list.hidden = true
    input.after(list)
    for (const [name, value] of Object.entries({
      role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
    })) input.setAttribute(name, value)

    let timer, asked
    const options = () => [...list.querySelectorAll('[role="option"]')]
    const active = () => list.querySelector('[aria-selected="true"]')

    const show = (open) => {
      list.hidden = !open
      input.setAttribute("aria-expanded", String(open))
      if (!open) input.removeAttribute("aria-activedescendant")
    }

    const mark = (option) => {
      active()?.setAttribute("aria-selected", "false")
      option.setAttribute("aria-selected", "true")
      option.scrollIntoView({ block: "nearest" })
      input.setAttribute("aria-activedescendant", option.id)
    }

    const take = (option) => {
      input.value = option.dataset.value ?? option.textContent.trim()
      show(false)
      input.form?.requestSubmit()
    }

    const ask = async () => {
      asked?.abort()
      const typed = input.value.trim()
      if (!typed) return show(false)
      asked = new AbortController()
      try {
        const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal: asked.signal })
        if (!answer.ok || answer.status === 204) return show(false)
        list.innerHTML = await answer.text()
        options().forEach((option, i) => (option.id = `${list.id}-${i}`))
        show(options().length > 0 && document.activeElement === input)
      } catch (failure) {
        if (failure.name !== "AbortError") show(false)
      }
    }

    input.addEventListener("input", () => {
      clearTimeout(timer)
      timer = setTimeout(ask, DELAY)
    })

    input.addEventListener("keydown", (event) => {
      if (event.isComposing || list.hidden) return
      const all = options()
      const at = all.indexOf(active())
      if (event.key === "ArrowDown") mark(all[(at + 1) % all.length])
      else if (event.key === "ArrowUp") mark(all[(at <= 0 ? all.length : at) - 1])
      else if (event.key === "Enter" && at >= 0) take(all[at])
      else if (event.key === "Escape") show(false)
      else return
      event.preventDefault()
    })

    input.addEventListener("blur", () => show(false))
    list.addEventListener("pointerdown", (event) => event.preventDefault())
    list.addEventListener("click", (event) => {
      const option = event.target.closest('[role="option"]')
      if (option) take(option)
    })
  })
})()
