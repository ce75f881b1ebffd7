// <form data-keep="name" data-keep-of="member" data-keep-told="…" data-keep-drop="버리기">: what was typed survives a reload, a refusal and an
// expired session in this tab, for this member, for a day; leaving the form, signing out or another member end it. Never passwords, files,
// hidden fields. What comes back is said, and can be dropped. With data-keep-answer the form is what its sender asked for: that is kept.
;(() => {
  const KEPT = "madang.keep"
  const DAY = 24 * 60 * 60 * 1000
  const ON_THE_WAY = /^\/(sign-in|sign-up|password-reset|oauth2)(\/|$)/
  const isSecret = (field) => field.type === "password" || /password|one-time|cc-/.test(field.autocomplete)
  const fields = (form) =>
    [...form.elements].filter((field) => field.name && !isSecret(field) && !["file", "hidden", "submit", "button"].includes(field.type))
  const nameOf = (form) => `${form.dataset.keepOf ?? ""} ${form.dataset.keep}`

  const read = (form) => {
    const kept = {}
    for (const field of fields(form)) {
      if (["checkbox", "radio"].includes(field.type)) {
        if (field.checked) (kept[field.name] ??= []).push(field.value)
      } else (kept[field.name] ??= []).push(field.value)
    }
    return kept
  }

  const write = (form, kept) => {
    const texts = {}
    for (const field of fields(form)) {
      const values = kept[field.name] ?? []
      if (["checkbox", "radio"].includes(field.type)) field.checked = values.includes(field.value)
      else if (field.name in kept) field.value = values[(texts[field.name] = (texts[field.name] ?? -1) + 1)] ?? field.value
    }
  }

  const load = () => {
    try {
      const kept = JSON.parse(sessionStorage.getItem(KEPT))
      return kept && Date.now() - kept.at < DAY ? kept : null
    } catch {
      return null
    }
  }
  const save = (form) => sessionStorage.setItem(KEPT, JSON.stringify({ form: nameOf(form), at: Date.now(), values: read(form) }))
  const drop = () => sessionStorage.removeItem(KEPT)

  const tell = (form, before) => {
    const told = document.createElement("div")
    told.className = "notice"
    told.dataset.kind = "info"
    told.setAttribute("role", "status")
    const words = document.createElement("p")
    words.textContent = form.dataset.keepTold
    const button = document.createElement("button")
    button.type = "button"
    button.className = "button quiet-button small-button"
    button.textContent = form.dataset.keepDrop
    button.addEventListener("click", () => {
      drop()
      write(form, before)
      told.remove()
    })
    told.append(words, button)
    form.prepend(told)
  }

  document.addEventListener("DOMContentLoaded", () => {
    const kept = load()
    const here = [...document.querySelectorAll("form[data-keep]")].some((form) => nameOf(form) === kept?.form)
    if (!here && !ON_THE_WAY.test(location.pathname)) drop()
  })
  localStorage.length && Object.keys(localStorage).filter((key) => key.startsWith("madang.keep.")).forEach((key) => localStorage.removeItem(key))

  madang.attach("form[data-keep]", (form) => {
    const kept = load()
    const isAnswer = form.querySelector('[aria-invalid="true"], .form-error') || "keepAnswer" in form.dataset
    if ("keepAnswer" in form.dataset) save(form)
    if (kept?.form === nameOf(form) && !isAnswer) {
      const before = read(form)
      write(form, kept.values)
      if (JSON.stringify(before) !== JSON.stringify(read(form))) tell(form, before)
    }
    form.addEventListener("input", () => save(form))
    form.addEventListener("reset", drop)
  })
})()
