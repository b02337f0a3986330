/**
 * How long text takes to be read and parsed, per megabyte, for minutes of growing length: the ratio to the shortest shows
 * whether the time grows in step with the length.
 *
 *     node bin/run.mjs bench/reader-linear.ts
 */
import { performance } from 'node:perf_hooks'
import { parse } from '#minutes'
import { readText } from '#minutes/read/text/read-text.ts'

const rounds = 3
const megabytes = [0.25, 0.5, 1, 2, 4] as const

const people = ['Priya Nair', 'Tom Ashworth', 'Helen Marsh', 'Dan Whitlock'] as const

/** One set of minutes of forty items, numbered on from the last. */
const minutesOf = (meeting: number): string => {
  const items = Array.from({ length: 40 }, (_, i) => {
    const number = meeting * 40 + i + 1
    const owner = people[(number * 7) % people.length] ?? people[0]
    return `${number}   REPORT ${number} ON THE NIGHT-TIME ECONOMY                     Action

     ${owner} reported that ${number % 97} visits had been made since the last
     meeting, ${number % 13} more than in the quarter before, and would look into
     the taxi rank in Bridge Street number ${number}.

     RESOLVED that the list of ${number} premises be sent to partners
     by 31 March 2026.                                               ${owner.replace(/[^A-Z]/g, '')}
`
  })
  return `SAFER WESTMERE PARTNERSHIP

Minutes of the meeting held at 10.00 am on ${1 + (meeting % 28)} March ${2000 + (meeting % 26)}

Present:

Cllr Grace Okafor (Chair)
${people.join('\n')}

${items.join('\n')}
The meeting ended at 12.05 pm

`
}

const textOf = (size: number): string => {
  const parts: string[] = []
  let length = 0
  for (let meeting = 0; length < size * 1_000_000; meeting++) {
    const part = minutesOf(meeting)
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}

const time = (text: string): { readonly ms: number; readonly documents: number } => {
  const start = performance.now()
  const { documents } = parse(readText(text))
  return { ms: performance.now() - start, documents: documents.length }
}

time(textOf(0.25))
const best = megabytes.map(size => {
  const text = textOf(size)
  const runs = Array.from({ length: rounds }, () => time(text))
  const ms = Math.min(...runs.map(run => run.ms))
  return { size: text.length / 1_000_000, ms, documents: runs[0]?.documents ?? 0 }
})
const first = best[0]
process.stdout.write(`best of ${rounds} rounds, sets of minutes one after the other\n\n`)
for (const { size, ms, documents } of best) {
  const ratio = first ? ms / size / (first.ms / first.size) : 1
  process.stdout.write(
    `${size.toFixed(2).padStart(6)} MB ${String(documents).padStart(5)} documents ${ms.toFixed(0).padStart(6)} ms ${(ms / size).toFixed(0).padStart(6)} ms per MB ${ratio.toFixed(2).padStart(6)} times the shortest\n`,
  )
}
