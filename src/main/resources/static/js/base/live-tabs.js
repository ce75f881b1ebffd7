// Of several tabs one holds the stream and tells the others: a browser gives a host six connections.
// page: { topics(): Map of topic to last shown id or null, names(): event names, heard(name, topic, id, html), over(status) }
madang.liveTabs = (page) => {
  const PATIENCE = 8000
  const EVERY = 30000
  const LATELY = 20000
  const me = crypto.randomUUID?.() ?? String(Math.random())
  const shared = "locks" in navigator && "BroadcastChannel" in window
  const tabs = new Map()
  let lately = []
  let channel = null
  let source = null
  let release = null
  let patience = null

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

  // What is said to all tabs none of them misses: a stream is not opened again for it.
  const advance = (topic, id) => {
    if (!id) return
    for (const tab of tabs.values())
      tab.topics = tab.topics.map(([named, since]) => [
        named,
        since != null && (named === topic || named === topic.split(":")[0]) ? Math.max(since, id) : since,
      ])
  }

  const lead = () => {
    clearTimeout(patience)
    source = madang.liveSource({
      heard(...event) {
        lately = [...lately.filter(({ at }) => Date.now() - at < LATELY), { at: Date.now(), event }]
        say({ event })
        advance(event[1], event[2])
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

  const resign = () => {
    source?.stop()
    source = null
    lately = []
    tabs.clear()
  }

  // A page is read before it is heard of: what replaces what it shows came meanwhile, what is numbered it asks for.
  const welcome = () => {
    source.renew()
    for (const { at, event } of lately) if (!event[2] && Date.now() - at < LATELY) say({ event })
  }

  const hear = ({ data }) => {
    if (data.leads || data.here) clearTimeout(patience)
    if (data.event && !source) page.heard(...data.event)
    if (data.over && !source) page.over(data.over)
    if (data.leads) say({ watches: mine() })
    if (!source) return
    if (data.asks) return say({ here: true })
    if (data.watches) {
      if (!tabs.has(data.from)) welcome()
      tabs.set(data.from, data.watches)
    } else if (data.left) tabs.delete(data.from)
    else return
    watch()
  }

  const compete = (steal) => {
    const waiting = new AbortController()
    release = () => waiting.abort()
    const stay = () =>
      new Promise((leave) => {
        if (waiting.signal.aborted) return leave()
        lead()
        release = leave
      })
    navigator.locks.request("madang-live", steal ? { steal } : { signal: waiting.signal }, stay).catch(() => {
      // Only the one that held it goes on: it slept, and another took its place.
      if (!source || !channel) return
      resign()
      compete()
      say({ watches: mine() })
    })
  }

  // The tab that leads may have been put to sleep with the lock in its hand: it does not answer then.
  const askWhoLeads = () => {
    if (source || !channel || document.visibilityState !== "visible") return
    clearTimeout(patience)
    patience = setTimeout(() => {
      release?.()
      compete(true)
    }, PATIENCE)
    say({ asks: true })
  }

  const begin = () => {
    if (!shared) return lead()
    channel = new BroadcastChannel("madang-live")
    channel.addEventListener("message", hear)
    say({ watches: mine() })
    compete()
    askWhoLeads()
  }

  const end = () => {
    clearTimeout(patience)
    say({ left: true })
    channel?.close()
    channel = null
    resign()
    release?.()
    release = null
  }

  // A page that is kept for the way back holds neither stream nor lock, and asks for what it missed when it is shown again.
  addEventListener("pagehide", end)
  addEventListener("pageshow", (event) => event.persisted && begin())
  document.addEventListener("visibilitychange", askWhoLeads)
  if (shared) setInterval(askWhoLeads, EVERY)
  begin()

  return { changed: () => (source ? watch() : say({ watches: mine() })) }
}
