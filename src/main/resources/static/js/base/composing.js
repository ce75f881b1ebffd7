// Enter that ends the composing of a Hangul syllable sends nothing: no form, no request, no other behaviour hears it.
document.addEventListener(
  "keydown",
  (event) => {
    if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.stopImmediatePropagation()
  },
  true,
)
