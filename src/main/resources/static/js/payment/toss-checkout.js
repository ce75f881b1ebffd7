// <form data-toss-checkout>: Toss's widgets take the place of the plain window. Without Toss's script the form still posts.
;(() => {
  const render = async ({ loader, sdk, clientKey, amount }) => {
    const { ANONYMOUS, loadTossPayments } = await import(loader)
    const toss = await loadTossPayments(clientKey, { src: sdk })
    const widgets = toss.widgets({ customerKey: ANONYMOUS })
    await widgets.setAmount({ currency: "KRW", value: Number(amount) })
    await Promise.all([
      widgets.renderPaymentMethods({ selector: "#payment-methods", variantKey: "DEFAULT" }),
      widgets.renderAgreement({ selector: "#payment-agreement", variantKey: "AGREEMENT" }),
    ])
    return widgets
  }

  madang.attach("[data-toss-checkout]", (form) => {
    const { orderId, orderName, successUrl, failUrl, freshFor } = form.dataset
    const button = form.querySelector("[type=submit]")
    const problem = form.querySelector("[data-problem]")
    const opened = performance.now()
    let widgets, paying

    const say = (text) => {
      problem.textContent = text
      problem.hidden = !text
    }

    const pay = async () => {
      if (paying) return
      if (performance.now() - opened > freshFor * 1000) return location.reload()
      paying = true
      button.setAttribute("aria-busy", "true")
      say("")
      try {
        await widgets.requestPayment({ orderId, orderName, successUrl, failUrl })
      } catch (error) {
        if (error.code !== "USER_CANCEL") say(error.message || problem.dataset.fallback)
      } finally {
        paying = false
        button.removeAttribute("aria-busy")
      }
    }

    // Before submit-once hears of it: a payment that was called off can be asked for again.
    window.addEventListener("submit", (event) => {
      if (event.target !== form || !widgets) return
      event.preventDefault()
      pay()
    }, true)

    document.addEventListener("countdown:over", () => location.reload())
    render(form.dataset).then(
      (rendered) => {
        widgets = rendered
        form.querySelector("[data-plain-window]").hidden = true
      },
      () => {},
    )
  })
})()
