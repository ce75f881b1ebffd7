// <input data-money>: whole won, grouped by thousands once typed; the server reads the commas too.
;(() => {
  const group = (input) => {
    const digits = input.value.replace(/[^0-9]/g, "")
    input.value = digits && Number(digits).toLocaleString("en-US")
  }

  madang.attach("input[data-money]", (input) => {
    group(input)
    input.addEventListener("change", () => group(input))
  })
})()
