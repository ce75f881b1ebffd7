// <form data-composer>: Enter sends, Shift+Enter breaks the line. A message is seen at once and sent in its turn; one that
// did not get through, or whose answer broke off, is tried again under the same clientId, so that it is said once.
;(() => {
  const RETRY = 3000
  const newId = () => crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (n) => n.toString(16).padStart(2, "0")).join("")
  const parse = (html) => document.createRange().createContextualFragment(html)
  const wait = (ms) => new Promise((done) => setTimeout(done, ms))

  const atEnd = (scroll) => scroll.scrollTop > -80
  const toEnd = (scroll) => (scroll.scrollTop = 0)

  madang.attach("form[data-composer]", (form) => {
    const text = form.elements.text
    const photos = form.elements.photo
    const list = () => document.getElementById("latest")
    let turn = Promise.resolve()

    const say = (problem) => {
      form.querySelector("#composer-error")?.remove()
      text.removeAttribute("aria-invalid")
      if (problem) {
        form.prepend(problem)
        text.setAttribute("aria-invalid", "true")
        text.setAttribute("aria-describedby", "composer-error")
      }
    }

    const pending = (words) => {
      const bubble = document.createElement("li")
      bubble.className = "bubble bubble-mine bubble-unsent"
      const body = bubble.appendChild(document.createElement("div"))
      body.className = "bubble-body"
      const p = body.appendChild(document.createElement("p"))
      p.className = "bubble-text"
      p.textContent = words
      list()?.append(bubble)
      toEnd(document.querySelector(".chat-scroll"))
      return bubble
    }

    const place = (bubble, html) => {
      const sent = parse(html).firstElementChild
      const there = document.getElementById(sent.id)
      // The live copy may have come first, ahead of what waits: it belongs where its bubble stands.
      bubble.replaceWith(there ?? sent)
      document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: there ?? sent } }))
      document.querySelector(".chat-empty")?.remove()
    }

    const giveBack = (bubble, data, html) => {
      bubble.remove()
      text.value = [data.get("text"), text.value].filter(Boolean).join("\n")
      const composer = html && parse(html)
      say(composer?.querySelector("#composer-error"))
      if (html == null) document.getElementById("toasts")?.append(document.getElementById("toast-failed").content.cloneNode(true))
    }

    const send = async (data, bubble) => {
      for (;;) {
        let answer
        let html
        try {
          answer = await fetch(form.action, { method: "POST", body: data, headers: { "HX-Request": "true", "HX-Current-URL": location.href }, redirect: "manual" })
          html = await answer.text()
        } catch {
          bubble.classList.add("bubble-failed")
          await wait(RETRY)
          continue
        }
        bubble.classList.remove("bubble-failed")
        if (answer.ok) return place(bubble, html)
        if (answer.status >= 502 && answer.status <= 504) {
          await wait(RETRY)
          continue
        }
        // The form waits on the way through the page of signing in.
        if (answer.status === 401) {
          madang.signedOut(answer.headers.get("HX-Redirect"))
          return giveBack(bubble, data, "")
        }
        return giveBack(bubble, data, [409, 413, 415, 422, 429].includes(answer.status) ? html : null)
      }
    }

    // Before submit-once hears of it, which would let the next message wait for this one.
    window.addEventListener(
      "submit",
      (event) => {
        if (event.target !== form) return
        event.preventDefault()
        event.stopImmediatePropagation()
        if (!list()) return form.submit()
        if (!text.value.trim() && !photos.files.length) return text.focus()
        const data = new FormData(form)
        const bubble = pending(text.value.trim() || "…")
        say(null)
        text.value = ""
        photos.value = ""
        form.querySelectorAll("[name=kept]").forEach((kept) => kept.closest("fieldset")?.remove())
        chosen()
        form.elements.clientId.value = newId()
        text.dispatchEvent(new Event("input", { bubbles: true }))
        turn = turn.then(() => send(data, bubble))
      },
      true,
    )

    text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return
      if (matchMedia("(pointer: coarse)").matches) return
      event.preventDefault()
      form.requestSubmit()
    })

    const chosen = () => {
      const line = form.querySelector("[data-chosen]")
      line.hidden = !photos.files.length
      line.textContent = [...photos.files].map((file) => file.name).join(", ")
    }
    photos.addEventListener("change", chosen)
  })

  // New ones are followed by whoever reads the end, and by nobody who reads above.
  madang.attach(".chat-scroll", (scroll) => {
    new MutationObserver(() => {
      if (atEnd(scroll)) toEnd(scroll)
    }).observe(scroll, { childList: true, subtree: true })
  })
})()
