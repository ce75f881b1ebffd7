// A field that is wrong inside a closed <details> opens it, so that the browser can lead there and say what is wrong.
document.addEventListener(
  "invalid",
  (event) => {
    for (let closed = event.target.closest("details:not([open])"); closed; closed = closed.parentElement.closest("details:not([open])")) {
      closed.open = true
    }
  },
  true,
)
