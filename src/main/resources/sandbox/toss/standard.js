// Stand-in for https://js.tosspayments.com/v2/standard: the same calls, the same errors, no money.
;(() => {
  const base = new URL("..", document.currentScript.src.replace(/\/standard$/, "/standard/")).href
  const api = new URL("payments", base).href
  const texts = {
    ko: {
      standIn: "연습용 결제예요. 실제 돈은 오가지 않아요.",
      methods: "결제 방법",
      card: "신용·체크카드",
      easy: "토스페이",
      transfer: "계좌이체",
      agree: "[필수] 결제 서비스 이용 약관에 동의해요",
      NEED_AGREEMENT_WITH_REQUIRED_TERMS: "필수 약관에 동의해 주세요.",
      NOT_SELECTED_PAYMENT_METHOD: "결제 방법을 골라 주세요.",
      other: "결제를 요청하지 못했어요.",
    },
    en: {
      standIn: "This is a practice payment. No real money moves.",
      methods: "Payment method",
      card: "Credit or debit card",
      easy: "Toss Pay",
      transfer: "Bank transfer",
      agree: "[Required] I agree to the terms of the payment service",
      NEED_AGREEMENT_WITH_REQUIRED_TERMS: "Please agree to the required terms.",
      NOT_SELECTED_PAYMENT_METHOD: "Please choose a payment method.",
      other: "The payment could not be requested.",
    },
  }
  const text = (key) => (texts[document.documentElement.lang] ?? texts.ko)[key]

  class TossPaymentsError extends Error {
    constructor(code, message) {
      super(message ?? text(code) ?? `${text("other")} (${code})`)
      this.code = code
    }
  }
  const need = (holds, code) => {
    if (!holds) throw new TossPaymentsError(code)
  }

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties)
    made.append(...children)
    return made
  }
  const container = (selector) => {
    const found = typeof selector === "string" && document.querySelector(selector)
    need(found, "INVALID_SELECTOR")
    return found
  }
  const listeners = () => {
    const all = {}
    return {
      on: (event, call) => (all[event] ??= []).push(call),
      tell: (event, detail) => all[event]?.forEach((call) => call(detail)),
    }
  }

  const checkAmount = (amount) => {
    need(typeof amount?.value === "number" && Number.isFinite(amount.value), "INVALID_AMOUNT_VALUE")
    need(amount.value >= 0, "BELOW_ZERO_AMOUNT")
    need(amount.currency === "KRW", "INVALID_AMOUNT_CURRENCY")
  }
  const checkCustomer = (customerKey) => {
    need(!/^(test|live)_g?sk_/.test(customerKey), "INSECURE_KEY_USAGE")
    need(/^[\w=.@-]{2,50}$/.test(customerKey ?? ""), "INVALID_CUSTOMER_KEY")
  }
  const checkRequest = ({ orderId, orderName, successUrl, failUrl }) => {
    need(/^[\w=-]{6,64}$/.test(orderId ?? "") && orderName && orderName.length <= 100, "INVALID_PARAMETERS")
    need(successUrl && failUrl, "NOT_SUPPORTED_PROMISE")
    need(URL.canParse(successUrl), "INCORRECT_SUCCESS_URL_FORMAT")
    need(URL.canParse(failUrl), "INCORRECT_FAIL_URL_FORMAT")
  }

  const open = async (clientKey, byWidget, payment) => {
    const answer = await fetch(api, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ clientKey, byWidget, payment }),
    })
    const body = await answer.json().catch(() => ({}))
    if (!answer.ok) throw new TossPaymentsError(body.code ?? "UNKNOWN", body.message)
    location.assign(body.url)
  }

  const widgets = (clientKey, { customerKey }) => {
    need(/^(test|live)_gck_/.test(clientKey), "NOT_SUPPORTED_API_INDIVIDUAL_KEY")
    checkCustomer(customerKey)
    let amount, methods, agreement, busy

    return {
      async setAmount(wanted) {
        checkAmount(wanted)
        amount = wanted
      },

      async renderPaymentMethods({ selector, variantKey = "DEFAULT" }) {
        need(amount, "NOT_SETUP_AMOUNT")
        need(!methods, "PAYMENT_METHODS_WIDGET_ALREADY_RENDERED")
        need(typeof variantKey === "string", "INVALID_VARIANT_KEY")
        const { on, tell } = listeners()
        const place = container(selector)
        const choices = ["card", "easy", "transfer"].map((code, i) =>
          element("label", {}, element("input", { type: "radio", name: "toss-method", value: code, checked: i === 0 }), text(code)),
        )
        const box = element("fieldset", { className: "toss-sandbox" }, element("legend", { textContent: text("methods") }), ...choices, element("p", { textContent: text("standIn") }))
        const selected = () => ({ code: box.querySelector("input:checked")?.value })
        box.addEventListener("change", () => tell("paymentMethodSelect", selected()))
        place.replaceChildren(box)
        methods = {
          on,
          getSelectedPaymentMethod: async () => selected(),
          async destroy() {
            place.replaceChildren()
            methods = undefined
          },
        }
        return methods
      },

      async renderAgreement({ selector, variantKey = "AGREEMENT" }) {
        need(!agreement, "AGREEMENT_WIDGET_ALREADY_RENDERED")
        need(typeof variantKey === "string", "INVALID_VARIANT_KEY")
        const { on, tell } = listeners()
        const place = container(selector)
        const tick = element("input", { type: "checkbox", checked: true })
        const status = () => ({
          agreedRequiredTerms: tick.checked,
          agreements: [{ term: { id: "sandbox", required: true }, agreed: tick.checked }],
        })
        tick.addEventListener("change", () => tell("agreementStatusChange", status()))
        place.replaceChildren(element("div", { className: "toss-sandbox" }, element("label", {}, tick, text("agree"))))
        agreement = {
          on,
          agreed: () => tick.checked,
          async destroy() {
            place.replaceChildren()
            agreement = undefined
          },
        }
        return agreement
      },

      async requestPayment(request) {
        need(amount, "NOT_SETUP_AMOUNT")
        need(methods && (await methods.getSelectedPaymentMethod()).code, "NOT_SELECTED_PAYMENT_METHOD")
        need(!agreement || agreement.agreed(), "NEED_AGREEMENT_WITH_REQUIRED_TERMS")
        checkRequest(request)
        need(!busy, "INVALID_METHOD_TRANSACTION")
        busy = true
        try {
          const { orderId, orderName, successUrl, failUrl } = request
          await open(clientKey, true, { amount: amount.value, orderId, orderName, successUrl, failUrl })
        } finally {
          busy = false
        }
      },
    }
  }

  const payment = (clientKey, { customerKey }) => {
    need(/^(test|live)_ck_/.test(clientKey), "NOT_SUPPORTED_WIDGET_KEY")
    checkCustomer(customerKey)
    return {
      async requestPayment(request) {
        need(["CARD", "TRANSFER"].includes(request.method), "NOT_SUPPORTED_METHOD")
        checkAmount(request.amount)
        checkRequest(request)
        const { method, orderId, orderName, successUrl, failUrl } = request
        await open(clientKey, false, { method, amount: request.amount.value, orderId, orderName, successUrl, failUrl })
      },
      async destroy() {},
    }
  }

  const style = element("link", { rel: "stylesheet", href: new URL("standard.css", base).href })
  document.head.append(style)

  window.TossPayments = (clientKey) => {
    need(/^(test|live)_g?ck_/.test(clientKey ?? ""), "INVALID_CLIENT_KEY")
    return {
      widgets: (params) => widgets(clientKey, params),
      payment: (params) => payment(clientKey, params),
    }
  }
  window.TossPayments.ANONYMOUS = "@@ANONYMOUS"
})()
