// <button data-copy="text" data-copied="Copied">: copies and says so for two seconds.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]")
  if (!button) return
  await navigator.clipboard.writeText(button.dataset.copy)
  const label = button.querySelector("[data-copy-label]") ?? button
  const before = label.textContent
  label.textContent = button.dataset.copied
  setTimeout(() => (label.textContent = before), 2000)
})
