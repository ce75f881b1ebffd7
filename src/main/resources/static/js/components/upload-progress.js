// <form hx-post … data-upload>: how much of the files has gone, in its <progress>.
;(() => {
  const bar = (form) => form.querySelector("[data-upload-progress]")

  document.addEventListener("htmx:xhr:progress", (event) => {
    const form = event.target.closest("[data-upload]")
    if (!form || !event.detail.lengthComputable) return
    bar(form).hidden = false
    bar(form).querySelector("progress").value = event.detail.loaded / event.detail.total
  })
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target.closest?.("[data-upload]")
    if (form) bar(form).hidden = true
  })
})()
