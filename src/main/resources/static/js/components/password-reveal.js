// <button data-reveal="id">: shows and hides the password in that field.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-reveal]")
  if (!button) return
  const input = document.getElementById(button.dataset.reveal)
  const shown = input.type === "text"
  input.type = shown ? "password" : "text"
  button.setAttribute("aria-pressed", String(!shown))
})
