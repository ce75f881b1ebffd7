// <div data-push data-push-key="…" data-push-here>: whether this device is told while Madang is not open.
madang.attach("[data-push]", async (row) => {
  if (!("PushManager" in window) || !("serviceWorker" in navigator)) return
  const state = row.querySelector("[data-push-state]")
  const want = row.querySelector("[data-push-want]")
  const enough = row.querySelector("[data-push-enough]")
  const token = () => document.querySelector("input[name=_csrf]").value
  const post = (path, fields) => fetch(path, { method: "POST", body: new URLSearchParams({ _csrf: token(), ...fields }) })
  const written = (subscription, name) =>
    btoa(String.fromCharCode(...new Uint8Array(subscription.getKey(name))))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "")

  const show = (subscription) => {
    state.textContent = Notification.permission === "denied" ? row.dataset.pushDenied : subscription ? row.dataset.pushOn : row.dataset.pushOff
    want.hidden = Boolean(subscription)
    enough.hidden = !subscription
  }

  const worker = await navigator.serviceWorker.ready
  document.querySelector("[data-push-unable]")?.remove()
  row.hidden = false
  // One that the browser has kept from before somebody signed out tells nobody.
  show("pushHere" in row.dataset && (await worker.pushManager.getSubscription()))

  want.addEventListener("click", async () => {
    let subscription = null
    try {
      subscription = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: row.dataset.pushKey })
      const { ok } = await post("/notifications/push", {
        endpoint: subscription.endpoint,
        key: written(subscription, "p256dh"),
        secret: written(subscription, "auth"),
      })
      if (!ok) {
        await subscription.unsubscribe()
        subscription = null
      }
    } catch {
      // Denied, or no push service: said below.
    }
    show(subscription)
  })

  enough.addEventListener("click", async () => {
    const subscription = await worker.pushManager.getSubscription()
    if (subscription) {
      await post("/notifications/push/removal", { endpoint: subscription.endpoint }).catch(() => {})
      await subscription.unsubscribe()
    }
    show(null)
  })
})
