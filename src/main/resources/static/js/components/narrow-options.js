// <select data-narrows="id">: shows of the grouped options of that other select only the group that is chosen here.
madang.attach("[data-narrows]", (groups) => {
  const options = document.getElementById(groups.dataset.narrows)
  const all = [...options.children]
  const groupOf = (option) => option?.closest("optgroup")?.label ?? ""

  const narrow = () => {
    const chosen = options.value
    options.replaceChildren(...all.filter((child) => child.tagName !== "OPTGROUP" || !groups.value || child.label === groups.value))
    options.value = [...options.options].some((option) => option.value === chosen) ? chosen : ""
  }

  const follow = () => {
    groups.value = groupOf(options.selectedOptions[0])
    narrow()
  }

  groups.addEventListener("change", narrow)
  options.addEventListener("options:chosen", follow)
  follow()
})
