// [data-map]: a map of tiles in place of the drawn one; loaded on its own, only where tiles are configured.
for (const figure of document.querySelectorAll("[data-map]")) {
  const { map: tiles, attribution, lat, lng } = figure.dataset
  const place = document.createElement("div")
  place.className = "listing-tiles"
  figure.querySelector("svg").replaceWith(place)
  const map = L.map(place, { scrollWheelZoom: false }).setView([lat, lng], 13)
  L.tileLayer(tiles, { attribution, maxZoom: 16 }).addTo(map)
  L.circle([lat, lng], { radius: 1000 }).addTo(map)
}
