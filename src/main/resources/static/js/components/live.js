// <div data-live="room:ID" data-live-on="message" data-live-since="44" data-live-swap="beforeend">: changes while the page is open.
// An element of an event's HTML replaces the one with its id; a new one goes where data-live-swap says. Then "live:message" is heard
// on the element; an event without HTML is only that, for hx-trigger.
;(() => {
  const shown = new Map()
  const SIGNAL_SPREAD = 1500

  const watching = () => [...document.querySelectorAll("[data-live]")]
  const namesOf = (element) => (element.dataset.liveOn ?? element.dataset.live.split(":")[0]).split(" ")
  const topicOf = (element) => element.dataset.live
  const isOf = (topic) => (element) => topic === topicOf(element) || topic.split(":")[0] === topicOf(element)

  const topics = () =>
    new Map(
      watching().map((element) => {
        const since = element.dataset.liveSince
        return [topicOf(element), shown.get(topicOf(element)) ?? (since == null ? null : Number(since))]
      }),
    )

  const bringToken = (element) => {
    const token = document.querySelector("input[name=_csrf]")
    if (!token) return
    for (const form of element.querySelectorAll("form[method=post]"))
      if (!form.elements._csrf) form.prepend(Object.assign(token.cloneNode(), { id: "" }))
  }

  const place = (element, homes) => {
    const old = element.id && document.getElementById(element.id)
    const home = homes.find((one) => one.dataset.liveSwap)
    const focused = old?.contains(document.activeElement) && document.activeElement.id
    if (old) old.replaceWith(element)
    else if (home) home.insertAdjacentElement(home.dataset.liveSwap, element)
    else return
    bringToken(element)
    htmx.process(element)
    element.dispatchEvent(new CustomEvent("htmx:load", { bubbles: true, detail: { elt: element } }))
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
  }

  const heard = (name, topic, id, html) => {
    const homes = watching().filter(isOf(topic))
    if (!homes.length) return
    if (name === "refresh") return notice("live-refresh")
    if (id && id <= (shown.get(topic) ?? 0)) return
    if (id) shown.set(topic, id)
    const template = document.createElement("template")
    template.innerHTML = html
    const elements = [...template.content.children]
    for (const element of elements) place(element, homes.filter((one) => namesOf(one).includes(name)))
    const tell = () =>
      watching()
        .filter((element) => isOf(topic)(element) && namesOf(element).includes(name))
        .forEach((element) => element.dispatchEvent(new CustomEvent(`live:${name}`, { bubbles: true, detail: { topic, elements } })))
    // Not every open page asks in the same moment.
    if (elements.length) tell()
    else setTimeout(tell, Math.random() * SIGNAL_SPREAD)
  }

  const notice = (id) => {
    const told = () => document.querySelector(`#toasts [data-live-notice="${id}"]`)
    if (!told()) document.getElementById("toasts")?.append(document.getElementById(id).content.cloneNode(true))
    return told()
  }

  // href: where to sign in, when it is not for this page alone.
  madang.signedOut = (href) => {
    const link = notice("live-signed-out")?.querySelector("a")
    if (link && href) link.href = href
  }

  document.addEventListener("click", (event) => event.target.closest("[data-reload]") && location.reload())

  document.addEventListener(
    "htmx:load",
    () => {
      const tabs = madang.liveTabs({
        topics,
        names: () => new Set(watching().flatMap(namesOf)),
        heard,
        over: (status) => status === 401 && madang.signedOut(),
      })
      document.addEventListener("htmx:load", tabs.changed)
    },
    { once: true },
  )
})()
