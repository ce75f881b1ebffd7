// <form data-keep="name">: keeps what was typed on this device until the form was accepted. Never passwords, files, hidden fields.
;(() => {
  const PREFIX = "madang.keep."
  const SENT = "madang.sent"
  const isSecret = (field) => field.type === "password" || /password|one-time|cc-/.test(field.autocomplete)
  const fields = (form) =>
    [...form.elements].filter((field) => field.name && !isSecret(field) && !["file", "hidden", "submit", "button"].includes(field.type))

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

  const forms = () => [...document.querySelectorAll("form[data-keep]")]
  const sent = sessionStorage.getItem(SENT)
  if (sent) {
    sessionStorage.removeItem(SENT)
    document.addEventListener("DOMContentLoaded", () => {
      if (!forms().some((form) => form.dataset.keep === sent)) localStorage.removeItem(PREFIX + sent)
    })
  }

  madang.attach("form[data-keep]", (form) => {
    const key = PREFIX + form.dataset.keep
    const kept = localStorage.getItem(key)
    const isAnswer = form.querySelector('[aria-invalid="true"]')
    if (kept && !isAnswer) write(form, JSON.parse(kept))
    form.addEventListener("input", () => localStorage.setItem(key, JSON.stringify(read(form))))
    form.addEventListener("submit", () => sessionStorage.setItem(SENT, form.dataset.keep))
    form.addEventListener("reset", () => localStorage.removeItem(key))
  })
})()
