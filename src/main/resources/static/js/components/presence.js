// <body data-member>: while the page is looked at, it says so, and others see that its member is here.
;(() => {
  const EVERY = 30000
  madang.attach("body[data-member]", () => {
    setInterval(() => {
      if (document.visibilityState === "visible") fetch("/me/presence", { redirect: "manual" }).catch(() => {})
    }, EVERY)
  })
})()
