// [data-near-me]: a button that searches around where one is; data-address is the search without a place.
madang.attach("[data-near-me]", (button) => {
  const found = ({ coords }) => {
    const address = new URL(button.dataset.address, location.origin)
    address.searchParams.set("near", `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`)
    address.searchParams.set("sort", "distance")
    location.assign(address)
  }
  const failed = () => {
    button.removeAttribute("aria-busy")
    document.getElementById(button.getAttribute("aria-describedby")).textContent = button.dataset.failed
  }

  button.addEventListener("click", () => {
    button.setAttribute("aria-busy", "true")
    navigator.geolocation.getCurrentPosition(found, failed, { timeout: 10000 })
  })
})
