// <form data-passkey="create|get" data-passkey-options="/…" hidden>: asks the device for a passkey; what it says is sent as `credential`.
madang.attach("form[data-passkey]", (form) => {
  if (!window.PublicKeyCredential) return
  const problem = form.querySelector("[data-passkey-problem]")
  const usual = problem.textContent
  const button = form.querySelector("[type=submit]")
  let asking = false
  const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0))
  const written = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "")
  const known = (all) => (all ?? []).map((one) => ({ ...one, id: bytes(one.id) }))

  const ask = async (options) => {
    const publicKey = { ...options, challenge: bytes(options.challenge) }
    if (form.dataset.passkey === "get")
      return navigator.credentials.get({ publicKey: { ...publicKey, allowCredentials: known(options.allowCredentials) } })
    const user = { ...options.user, id: bytes(options.user.id) }
    return navigator.credentials.create({ publicKey: { ...publicKey, user, excludeCredentials: known(options.excludeCredentials) } })
  }

  const said = ({ id, type, rawId, response, authenticatorAttachment }) => {
    const parts = ["attestationObject", "clientDataJSON", "authenticatorData", "signature", "userHandle"]
    const answer = Object.fromEntries(parts.filter((part) => response[part]).map((part) => [part, written(response[part])]))
    if (response.getTransports) answer.transports = response.getTransports()
    return JSON.stringify({ id, type, rawId: written(rawId), response: answer, authenticatorAttachment, clientExtensionResults: {} })
  }

  const refusal = (page) => new DOMParser().parseFromString(page, "text/html").querySelector("main [role=alert]")?.textContent
  const say = (sentence) => {
    problem.textContent = sentence || usual
    problem.hidden = false
  }

  const go = async () => {
    problem.hidden = true
    button.setAttribute("aria-busy", "true")
    try {
      const answer = await fetch(form.dataset.passkeyOptions, { method: "POST", body: new URLSearchParams(new FormData(form)) })
      if (!answer.ok) return say(refusal(await answer.text()))
      form.elements.credential.value = said(await ask(await answer.json()))
      form.submit()
    } catch {
      say(usual)
    } finally {
      asking = false
      button.removeAttribute("aria-busy")
    }
  }

  form.hidden = false
  // Before submit-once hears of it: what was refused or called off can be asked for again.
  window.addEventListener(
    "submit",
    (event) => {
      if (event.target !== form) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (asking) return
      asking = true
      go()
    },
    true,
  )
})
