// Searches leave fields that say nothing out of the address.
document.addEventListener("formdata", ({ target, formData }) => {
  if (target.method !== "get") return
  for (const name of new Set(formData.keys())) {
    const said = formData.getAll(name).filter((value) => value !== "")
    formData.delete(name)
    said.forEach((value) => formData.append(name, value))
  }
})
