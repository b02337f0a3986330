const roman: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Roman numerals in small letters; figures where there are none (below 1, above 3,999). */
export const toRoman = (n: number): string => {
  if (n < 1 || n > 3999) return String(n)
  let rest = n
  let out = ''
  for (const [value, letters] of roman) {
    while (rest >= value) {
      out += letters
      rest -= value
    }
  }
  return out
}

/** a … z, aa, ab …; figures for numbers below 1. */
export const toLetters = (n: number): string => {
  if (n < 1) return String(n)
  let out = ''
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26))
    out = String.fromCharCode(97 + ((rest - 1) % 26)) + out
  return out
}

/** A list item's number as `<ol type>` prints it. */
export const formatNumber = (n: number, type: string): string => {
  if (type === 'a' || /lower-(?:alpha|latin)/.test(type)) return toLetters(n)
  if (type === 'A' || /upper-(?:alpha|latin)/.test(type)) return toLetters(n).toUpperCase()
  if (type === 'i' || /lower-roman/.test(type)) return toRoman(n)
  if (type === 'I' || /upper-roman/.test(type)) return toRoman(n).toUpperCase()
  return String(n)
}
