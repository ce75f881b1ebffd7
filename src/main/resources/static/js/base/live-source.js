// One EventSource that keeps its place over every kind of break: the browser's own retries, answers that are none, sleep.
// events: an object of handlers: heard(name, topic, id, html), over(status).
madang.liveSource = (events) => {
  const OWN = ["hello", "refused", "refresh", "signed-out"]
  const MOST_TOPICS = 100
  const positions = new Map()
  const refused = new Set()
  const listening = new AbortController()
  let names = new Set()
  let source = null
  let failures = 0
  let timer = null
  let notBefore = 0
  let opened = false
  let ended = false

  const address = () => {
    const topics = [...positions.keys()].slice(-MOST_TOPICS)
    const known = topics.map((topic) => `${topic}~${positions.get(topic)}`).filter((position) => !position.endsWith("~null"))
    const query = new URLSearchParams({ topics: topics.join(",") })
    if (known.length) query.set("lastEventId", known.join(" "))
    if (opened) query.set("back", "true")
    return `/live?${query}`
  }

  // The event's own topic and number stand first in its id, 0 for none; what follows says how far the stream has come. A page may
  // name a member's own by its kind alone. A topic whose events bear no number has no place: the address has no room for a hundred
  // of them.
  const note = (lastEventId) => {
    const all = lastEventId.split(" ").map((position) => position.split("~"))
    for (const [topic, id] of all)
      for (const named of [topic, topic.split(":")[0]]) if (positions.has(named) && (Number(id) || positions.get(named) != null)) positions.set(named, Number(id))
    return all[0]
  }

  const hear = (event) => {
    const [topic, id] = note(event.lastEventId)
    if (event.type === "hello") return (failures = 0), (opened = true)
    if (event.type === "refused") return refused.add(event.data) && positions.delete(event.data)
    if (event.type === "signed-out") return again(1000)
    if (event.type === "refresh") return events.heard("refresh", event.data, 0, "")
    events.heard(event.type, topic, Number(id), event.data)
  }

  const again = (millis) => {
    close()
    timer = setTimeout(open, millis)
  }

  // For how long an instance that is full or restarts wants to be left alone: seconds, or a moment. Nobody means days.
  const askedFor = (headers) => {
    const said = headers.get("Retry-After") ?? ""
    const millis = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now()
    return millis > 0 ? Math.min(millis, 600000) : 0
  }

  // A script is not told why it was refused: it asks once more by itself, and hears the status.
  const ask = async () => {
    const asking = new AbortController()
    try {
      const { status, headers } = await fetch(address(), { signal: asking.signal, headers: { Accept: "text/event-stream" } })
      if ([400, 401, 403].includes(status)) return (ended = true) && events.over(status)
      // All that were turned away at once do not come back at once.
      notBefore = Date.now() + askedFor(headers) * (1 + Math.random() / 2)
    } catch {
      // Nobody answers: later, then.
    } finally {
      asking.abort()
    }
    again(1000 + Math.random() * 1000 * 2 ** Math.min(failures++, 6))
  }

  const open = () => {
    close()
    if (!positions.size) return
    if (Date.now() < notBefore) return again(notBefore - Date.now())
    source = new EventSource(address())
    for (const name of [...OWN, ...names]) source.addEventListener(name, hear)
    source.addEventListener("error", () => {
      if (source?.readyState !== EventSource.CLOSED) return
      close()
      ask()
    })
  }

  const close = () => {
    clearTimeout(timer)
    source?.close()
    source = timer = null
  }

  // Timers stand still while a machine sleeps, and a connection that died meanwhile looks alive. Those of a page that is not
  // looked at come once a minute.
  let last = Date.now()
  const waking = setInterval(() => {
    const slept = Date.now() - last > 90000
    last = Date.now()
    if (slept && source) open()
  }, 5000)
  addEventListener("online", open, { signal: listening.signal })

  return {
    // A page was loaded after what was refused: its reader may have signed in meanwhile.
    renew() {
      refused.clear()
      if (ended) opened = ended = false
    },
    // wanted: topics with the last id that is shown, or null; the earliest of several pages counts.
    watch(wanted, listened) {
      for (const topic of refused) wanted.delete(topic)
      const more = [...wanted].some(([topic, id]) => !positions.has(topic) || (id ?? Infinity) < (positions.get(topic) ?? 0))
      const unheard = [...listened].some((name) => !names.has(name))
      for (const topic of [...positions.keys()]) if (!wanted.has(topic)) positions.delete(topic)
      for (const [topic, id] of wanted) {
        const known = positions.get(topic)
        positions.set(topic, known == null ? id : Math.min(known, id ?? known))
      }
      names = new Set(listened)
      if (!positions.size) close()
      else if (!ended && (more || unheard || (!source && !timer))) open()
    },
    stop() {
      listening.abort()
      clearInterval(waking)
      positions.clear()
      close()
    },
  }
}
