// [data-file-picker]: previews of the chosen files, each with buttons to move it or take it away; the first is the cover.
;(() => {
  const put = (input, files) => {
    const chosen = new DataTransfer()
    files.forEach((file) => chosen.items.add(file))
    input.files = chosen.files
  }

  madang.attach("[data-file-picker]", (picker) => {
    const input = picker.querySelector('input[type="file"]')
    const list = picker.querySelector("[data-picked]")
    const model = picker.querySelector("template")
    const drop = picker.querySelector(".file-drop")
    const most = Number(picker.dataset.max || 10)
    let files = []

    const act = {
      earlier: (i) => i > 0 && files.splice(i - 1, 0, ...files.splice(i, 1)),
      later: (i) => files.splice(i + 1, 0, ...files.splice(i, 1)),
      remove: (i) => files.splice(i, 1),
    }

    const show = () => {
      put(input, files)
      list.replaceChildren(
        ...files.map((file, i) => {
          const item = model.content.cloneNode(true).firstElementChild
          const image = item.querySelector("img")
          image.addEventListener("load", () => URL.revokeObjectURL(image.src), { once: true })
          image.src = URL.createObjectURL(file)
          image.alt = file.name
          item.querySelectorAll("[data-act]").forEach((button) => {
            button.setAttribute("aria-label", `${file.name}: ${button.getAttribute("aria-label")}`)
            button.disabled = (button.dataset.act === "earlier" && i === 0) || (button.dataset.act === "later" && i === files.length - 1)
            button.addEventListener("click", () => {
              act[button.dataset.act](i)
              show()
              list.children[Math.min(i, files.length - 1)]?.querySelector("button:not(:disabled)")?.focus()
            })
          })
          return item
        }),
      )
      picker.dispatchEvent(new CustomEvent("files:changed", { bubbles: true, detail: { count: files.length } }))
    }

    input.addEventListener("change", () => {
      files = input.multiple ? [...files, ...input.files].slice(0, most) : [...input.files]
      show()
    })
    for (const [name, over] of [["dragover", true], ["dragleave", false], ["drop", false]]) {
      drop?.addEventListener(name, () => drop.classList.toggle("is-over", over))
    }
  })
})()
