// [data-room]: who is writing now, how far the other has read, and how far this page's reader has. All of it is fleeting: without
// the connection the page lacks nothing that was said.
;(() => {
  const STOMP = "/webjars/stomp__stompjs/7.0.0/bundles/stomp.umd.min.js"
  const SAY_EVERY = 3000
  const SHOWN_FOR = 5000
  const PRESENCE_EVERY = 30000

  const bring = () =>
    new Promise((done, failed) => {
      const script = Object.assign(document.createElement("script"), { src: STOMP, onload: done, onerror: failed })
      document.head.append(script)
    })

  madang.attach("[data-room]", async (scroll) => {
    const { room, me, seen, typing } = scroll.dataset
    const line = document.querySelector("[data-typing-line]")
    const text = document.getElementById("message-text")
    const last = () => Math.max(Number(scroll.dataset.last), ...[...scroll.querySelectorAll("#latest [data-message]")].map((bubble) => Number(bubble.dataset.message)))
    let told = Number(scroll.dataset.last)
    let quiet = null
    let said = 0

    const show = {
      typing({ nickname }) {
        line.textContent = typing.replace("{0}", nickname)
        clearTimeout(quiet)
        quiet = setTimeout(() => (line.textContent = ""), SHOWN_FOR)
      },
      read({ id }) {
        const read = [...scroll.querySelectorAll(".bubble-mine[data-message]")].filter((bubble) => Number(bubble.dataset.message) <= id).at(-1)
        if (!read) return
        const mark = scroll.querySelector(".chat-seen") ?? Object.assign(document.createElement("li"), { className: "chat-seen small quiet", textContent: seen })
        read.after(mark)
      },
      message() {
        line.textContent = ""
      },
    }

    await bring()
    const client = new StompJs.Client({
      brokerURL: `${location.protocol === "http:" ? "ws" : "wss"}://${location.host}/ws`,
      reconnectDelay: 3000 + Math.random() * 3000,
      heartbeatIncoming: 10000,
      heartbeatOutgoing: 10000,
    })
    const send = (act, body) => client.publish({ destination: `/app/rooms/${room}/${act}`, body: JSON.stringify(body) })

    const language = document.documentElement.lang
    const askWhoIsHere = () => {
      if (client.connected && document.visibilityState === "visible")
        client.publish({ destination: `/app/rooms/${room}/presence`, headers: { language }, body: "{}" })
    }

    const showPresence = ({ online, sentence }) => {
      const mark = document.querySelector(".chat-about .seen")
      if (!mark) return
      mark.dataset.online = online
      mark.textContent = sentence
    }

    const tellRead = () => {
      if (document.visibilityState !== "visible" || last() <= told || !client.connected) return
      told = last()
      send("read", { to: told })
    }

    client.onConnect = () => {
      client.subscribe(`/topic/rooms/${room}`, ({ body }) => {
        const news = JSON.parse(body)
        if (news.member !== me) show[news.type]?.(news)
      })
      client.subscribe("/user/queue/presence", ({ body }) => JSON.parse(body).forEach((one) => one.room === room && showPresence(one)))
      scroll.dataset.connected = ""
      askWhoIsHere()
      tellRead()
    }
    client.onWebSocketClose = () => delete scroll.dataset.connected
    client.activate()

    setInterval(askWhoIsHere, PRESENCE_EVERY)
    document.addEventListener("live:message", tellRead)
    document.addEventListener("visibilitychange", tellRead)
    addEventListener("pagehide", () => client.deactivate())
    addEventListener("pageshow", (event) => event.persisted && client.activate())
    text?.addEventListener("input", () => {
      if (!text.value) said = 0
      if (!text.value || !client.connected || Date.now() - said < SAY_EVERY) return
      said = Date.now()
      send("typing", {})
    })
  })
})()
