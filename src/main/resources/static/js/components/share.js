// <details data-share>: the device's own way of sharing, where it has one; otherwise the link opens, to be copied.
document.addEventListener("click", (event) => {
  const summary = event.target.closest("[data-share] > summary")
  if (!summary || !navigator.share) return
  event.preventDefault()
  const { subject, address } = summary.parentElement.dataset
  navigator.share({ title: subject, url: address }).catch(() => {})
})
