// <input data-money>: whole won, grouped by thousands once typed. Reads what TypedWon reads (5만, 3만5천, ３０,０００); anything else
// stays as it was typed, so that the server can say what is wrong with it.
;(() => {
  const MOST = 1_000_000_000_000
  const DIGITS = "(\\d{1,3}(?:,\\d{3})+|\\d{1,15})"
  const PLAIN = new RegExp(`^${DIGITS}$`)
  const ONE_UNIT = /^(\d{1,6}(?:\.\d{1,4})?)([억만천백])$/
  const UNITS = new RegExp(`^(?:${DIGITS}억)?(?:${DIGITS}만)?(?:(\\d)천)?(?:(\\d)백)?(\\d{2,4}|\\d,\\d{3})?$`)
  const BY_SPACES = /^\d{1,3}(?: \d{3})+$/
  const WORTH = [100_000_000, 10_000, 1_000, 100, 1]

  const number = (digits) => Number(digits.replaceAll(",", ""))

  const oneUnit = ([, count, unit]) => {
    const won = Math.round(Number(count) * 10_000) * WORTH["억만천백".indexOf(unit)] / 10_000
    return Number.isInteger(won) ? won : null
  }

  const units = ([, ...parts]) => {
    let won = 0
    let room = Infinity
    for (const [i, part] of parts.entries()) {
      if (part === undefined) continue
      if (number(part) * WORTH[i] >= room) return null
      won += number(part) * WORTH[i]
      room = WORTH[i]
    }
    return won
  }

  const read = (typed) => {
    const spaced = typed
      .normalize("NFC")
      .replace(/[\uFF01-\uFFEE]+/g, (wide) => wide.normalize("NFKC"))
      .replace(/[\s\u200B]+/g, " ")
      .trim()
      .replace(/^₩ ?/, "")
      .replace(/ ?원$/, "")
      .replace(/(?<=[억만천백]) | (?=[억만천백])/g, "")
    const text = BY_SPACES.test(spaced) ? spaced.replaceAll(" ", ",") : spaced
    if (!text) return null
    if (PLAIN.test(text)) return number(text)
    const one = ONE_UNIT.exec(text)
    const many = UNITS.exec(text)
    return (one && oneUnit(one)) ?? (many && units(many))
  }

  const group = (input) => {
    const won = read(input.value)
    if (won !== null && won <= MOST) input.value = won.toLocaleString("en-US")
  }

  madang.attach("input[data-money]", (input) => {
    group(input)
    input.addEventListener("change", () => group(input))
  })
})()
