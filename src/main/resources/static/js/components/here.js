// [data-place] holds a <select> whose options bear data-lat and data-lng, and a button [data-here] that chooses the nearest to where one is.
madang.attach("[data-place]", (place) => {
  const button = place.querySelector("[data-here]")
  const said = place.querySelector("[data-here-said]")
  const select = place.querySelector("select[name]")
  const options = [...select.querySelectorAll("option[data-lat]")]
  const field = (name) => select.form.elements[name]

  const distance = ({ dataset }, { latitude, longitude }) =>
    Math.hypot(dataset.lat - latitude, (dataset.lng - longitude) * Math.cos((latitude * Math.PI) / 180))

  const found = ({ coords }) => {
    const nearest = options.reduce((a, b) => (distance(a, coords) <= distance(b, coords) ? a : b))
    if (!select.contains(nearest)) select.append(nearest.closest("optgroup"))
    select.value = nearest.value
    field("lat").value = coords.latitude.toFixed(3)
    field("lng").value = coords.longitude.toFixed(3)
    said.textContent = button.dataset.found
    select.dispatchEvent(new CustomEvent("options:chosen"))
    select.dispatchEvent(new Event("input", { bubbles: true }))
  }

  button.addEventListener("click", () => {
    said.textContent = ""
    navigator.geolocation.getCurrentPosition(found, () => (said.textContent = button.dataset.failed), { timeout: 10000 })
  })
  select.addEventListener("change", () => {
    field("lat").value = ""
    field("lng").value = ""
  })
})
