// <input data-suggest="/address">: suggestions from GET /address?q=… as <li role="option" data-value>, by the ARIA 1.2 pattern.
// data-suggest-first="/address": those as long as nothing is typed; what a guest looked for in this tab stands above them.
;(() => {
  const DELAY = 150
  const SEARCHED = "madang.searched"
  const MOST = 6
  const SVG = "http://www.w3.org/2000/svg"
  let ids = 0

  const isMember = () => document.body.dataset.member
  const searched = () => {
    try {
      const words = JSON.parse(sessionStorage.getItem(SEARCHED))
      return Array.isArray(words) ? words.filter((one) => typeof one === "string").slice(0, MOST) : []
    } catch {
      return []
    }
  }
  const keep = (words) => {
    try {
      sessionStorage.setItem(SEARCHED, JSON.stringify(words))
    } catch {
      // A browser that keeps nothing for sites suggests all the same.
    }
  }
  const note = (words) => {
    if (words && !isMember()) keep([words, ...searched().filter((one) => one !== words)].slice(0, MOST))
  }
  if (isMember()) keep([])

  const option = (words, kind) => {
    const one = document.createElement("li")
    one.setAttribute("role", "option")
    one.setAttribute("aria-selected", "false")
    one.dataset.value = words
    const text = document.createElement("bdi")
    text.textContent = words
    const quiet = document.createElement("small")
    quiet.className = "quiet"
    quiet.textContent = ` · ${kind}`
    const line = document.createElement("span")
    line.append(text, quiet)
    const icon = document.createElementNS(SVG, "svg")
    icon.setAttribute("class", "icon")
    icon.setAttribute("aria-hidden", "true")
    icon.append(document.createElementNS(SVG, "use"))
    icon.firstChild.setAttribute("href", "/icons/icons.svg#clock")
    one.append(icon, line)
    return one
  }

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
      const first = input.dataset.suggestFirst
      if (!typed && !first) return show(false)
      asked = new AbortController()
      try {
        const address = typed ? `${input.dataset.suggest}?q=${encodeURIComponent(typed)}` : first
        const answer = await fetch(address, { signal: asked.signal })
        if (!answer.ok || answer.status === 204) return show(false)
        list.innerHTML = await answer.text()
        if (!typed && !isMember()) list.prepend(...searched().map((words) => option(words, input.dataset.recent)))
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

    // By a finger or the arrow; who only passes by with the keyboard is shown nothing.
    const askFirst = () => input.dataset.suggestFirst && !input.value.trim() && list.hidden && ask()
    if (input.dataset.suggestFirst) {
      input.addEventListener("click", askFirst)
      input.form?.addEventListener("submit", () => note(input.value.trim()))
    }

    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return
      if (event.key === "ArrowDown") askFirst()
      if (list.hidden) return
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
