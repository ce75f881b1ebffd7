// Of several tabs one holds the stream and tells the others: a browser gives a host six connections.
// page: { topics(): Map of topic to last shown id or null, names(): event names, heard(name, topic, id, html), over(status) }
madang.liveTabs = (page) => {
  const me = crypto.randomUUID?.() ?? String(Math.random())
  const shared = "locks" in navigator && "BroadcastChannel" in window
  const tabs = new Map()
  let channel = null
  let source = null
  let release = null

  const mine = () => ({ topics: [...page.topics()], names: [...page.names()] })
  const say = (message) => channel?.postMessage({ from: me, ...message })

  const watch = () => {
    tabs.set(me, mine())
    const topics = new Map()
    for (const tab of tabs.values())
      for (const [topic, id] of tab.topics) {
        const other = topics.get(topic)
        topics.set(topic, other == null ? id : Math.min(other, id ?? other))
      }
    source.watch(topics, new Set([...tabs.values()].flatMap((tab) => tab.names)))
  }

  const lead = () => {
    source = madang.liveSource({
      heard(...event) {
        say({ event })
        page.heard(...event)
      },
      over(status) {
        say({ over: status })
        page.over(status)
      },
    })
    say({ leads: true })
    watch()
  }

  const hear = ({ data }) => {
    if (data.event && !source) page.heard(...data.event)
    if (data.over && !source) page.over(data.over)
    if (data.leads) say({ watches: mine() })
    if (!source) return
    if (data.watches) tabs.set(data.from, data.watches)
    else if (data.left) tabs.delete(data.from)
    else return
    watch()
  }

  const begin = () => {
    if (!shared) return lead()
    channel = new BroadcastChannel("madang-live")
    channel.addEventListener("message", hear)
    say({ watches: mine() })
    const leaving = new AbortController()
    release = () => leaving.abort()
    const stay = () =>
      new Promise((leave) => {
        if (leaving.signal.aborted) return leave()
        lead()
        release = leave
      })
    navigator.locks.request("madang-live", { signal: leaving.signal }, stay).catch(() => {})
  }

  const end = () => {
    say({ left: true })
    channel?.close()
    source?.stop()
    release?.()
    channel = source = release = null
    tabs.clear()
  }

  // A page that is kept for the way back holds neither stream nor lock, and asks for what it missed when it is shown again.
  addEventListener("pagehide", end)
  addEventListener("pageshow", (event) => event.persisted && begin())
  begin()

  return { changed: () => (source ? watch() : say({ watches: mine() })) }
}
