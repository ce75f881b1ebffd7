// Shows what is pushed, and a page where there is no network. It keeps nothing but that page: no answer that is meant for somebody.
const OFFLINE = "offline-1"
const PAGE = "/offline.html"

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(OFFLINE).then((cache) => cache.addAll([PAGE, "/offline.css", "/icons/favicon.svg"])))
  self.skipWaiting()
})

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) if (name !== OFFLINE) await caches.delete(name)
    await self.registration.navigationPreload?.enable()
    await self.clients.claim()
  }
  event.waitUntil(tidy())
})

self.addEventListener("fetch", (event) => {
  const { request } = event
  const path = new URL(request.url).pathname
  if (request.mode === "navigate" && request.method === "GET") {
    const answer = async () => {
      try {
        return (await event.preloadResponse) ?? (await fetch(request))
      } catch {
        return caches.match(PAGE)
      }
    }
    event.respondWith(answer())
  } else if (path === "/offline.css") event.respondWith(fetch(request).catch(() => caches.match(request)))
})

self.addEventListener("push", (event) => {
  const { title, body, tag, href } = event.data.json()
  event.waitUntil(self.registration.showNotification(title, { body, tag, icon: "/icons/app-192.png", badge: "/icons/app-192.png", data: { href } }))
})

self.addEventListener("notificationclick", (event) => {
  event.notification.close()
  const address = new URL(event.notification.data.href, location.origin)
  if (address.origin !== location.origin) return
  const show = async () => {
    for (const client of await self.clients.matchAll({ type: "window" }))
      if (client.url === address.href) return client.focus()
    return self.clients.openWindow(address.href)
  }
  event.waitUntil(show())
})
