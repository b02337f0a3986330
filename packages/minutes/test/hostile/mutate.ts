/** Damage that real files come with, and damage that only an enemy would do. */
import type { Random } from '#test/seeded-random.ts'

const junk: readonly [string, ...string[]] = [
  '\u0000',
  '\ud800',
  '\udfff',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\u00a0',
  '\f',
  '\t',
  '\r',
  '\u2028',
  '🏳️‍🌈',
  'ﷺ',
  'İ',
  'ß',
  '((((((((',
  ')))]]]',
  '[[[[',
  '<p><p><p>',
  '</td>',
  '**',
  '||||',
  '____',
  '99999999999999999999',
  '1.1.1.1.1.1.1.1',
  '$&',
  '\\',
  '.',
  ':',
  '-',
]

/** Any UTF-16 code units at all, halves of pairs among them. */
const noise = (random: Random): string =>
  String.fromCharCode(...Array.from({ length: 1 + random.below(12) }, () => random.below(0x1_0000)))

const longWord = (random: Random): string =>
  random.pick(['A', 'a', 'Ab', '(', '1.', 'é', ' ']).repeat(200 + random.below(3000))

const damage = (random: Random, lines: string[]): void => {
  const at = random.below(lines.length)
  const line = lines[at] ?? ''
  const place = random.below(line.length + 1)
  switch (random.below(10)) {
    case 0:
      lines.splice(at, 1 + random.below(3))
      return
    case 1:
      lines.splice(at, 0, ...lines.slice(at, at + 1 + random.below(4)))
      return
    case 2: {
      const other = random.below(lines.length)
      lines[at] = lines[other] ?? ''
      lines[other] = line
      return
    }
    case 3:
      lines[at] = line.slice(0, place)
      return
    case 4:
      lines[at] = line.slice(place)
      return
    case 5:
      lines[at] = `${line} ${lines[at + 1] ?? ''}`
      return
    case 6:
      lines[at] = random.chance(0.05)
        ? line + longWord(random)
        : line.slice(0, place) + noise(random) + line.slice(place)
      return
    case 7:
      lines.splice(at, 0, '', '')
      return
    case 8:
      lines[at] = random.chance(0.5) ? line.toUpperCase() : line.toLowerCase()
      return
    default:
      lines[at] = line.slice(0, place) + random.pick(junk) + line.slice(place)
  }
}

/** The text with some of its lines damaged. */
export const mutate = (text: string, random: Random): string => {
  const lines = text.split('\n')
  const times = random.below(12)
  for (let n = 0; n < times && lines.length > 0; n++) damage(random, lines)
  return lines.join(random.chance(0.1) ? '\r\n' : '\n')
}
