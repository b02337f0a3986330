import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { accountOf } from './balance.ts'
import type { ActionEvent, Due, Happening, Party } from './event.ts'
import { OutOfTurn, replay } from './replay.ts'
import type { ActionState } from './standing.ts'

const party = (label: string): Party => ({ label, personId: null, seatId: null, organisationId: null })

const parties = (labels: string): readonly Party[] => labels.split(' + ').map(party)

const dueOf = (on: string | undefined): Due => ({ on: on ?? null, meetingId: null })

type Reader = (found: readonly string[], place: (label: string) => number) => Happening

/** How each line of the cases is read. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [/^issued to (.+?)(?:, due (\S+))?$/, ([who = '', on]) => ({ kind: 'issued', owners: parties(who), due: dueOf(on) })],
  [/^accepted by (.+)$/, ([who = ''], place) => ({ kind: 'accepted', owner: place(who) })],
  [
    /^not mine by (.+): (.+)$/,
    ([who = '', reason = ''], place) => ({ kind: 'declined', owner: place(who), reason, suggested: '' }),
  ],
  [
    /^asked for (\S+) by (.+): (.+)$/,
    ([on = '', who = '', reason = ''], place) => ({ kind: 'date-proposed', owner: place(who), on, reason }),
  ],
  [/^date (agreed|kept)$/, ([word]) => ({ kind: 'date-settled', agreed: word === 'agreed', reason: '' })],
  [
    /^progress by (.+): (.+)$/,
    ([who = '', text = ''], place) => ({ kind: 'progress', owner: place(who), text, files: [] }),
  ],
  [
    /^done by (.+): (.+)$/,
    ([who = '', text = ''], place) => ({ kind: 'reported-done', owner: place(who), text, files: [] }),
  ],
  [/^returned: (.+)$/, ([reason = '']) => ({ kind: 'returned', reason })],
  [/^closed: (.+)$/, ([reason = '']) => ({ kind: 'closed', reason })],
  [/^withdrawn: (.+)$/, ([reason = '']) => ({ kind: 'withdrawn', reason })],
  [/^opened again: (.+)$/, ([reason = '']) => ({ kind: 'reopened', reason })],
  [
    /^carried(?: to (\S+))?: (.+)$/,
    ([on, reason = '']) => ({ kind: 'carried', due: on === undefined ? null : dueOf(on), reason }),
  ],
  [
    /^transferred from (.+) to (.+): (.+)$/,
    ([from = '', to = '', reason = ''], place) => ({
      kind: 'transferred',
      owner: place(from),
      to: parties(to),
      reason,
    }),
  ],
  [
    /^handed over from (.+) to (.+)$/,
    ([from = '', to = ''], place) => ({ kind: 'handed-over', owner: place(from), to: party(to), cause: 'left' }),
  ],
]

const happeningOf = (words: string, place: (label: string) => number): Happening => {
  for (const [pattern, read] of readers) {
    const found = pattern.exec(words)
    if (found !== null) return read(found.slice(1), place)
  }
  throw new Error(`No reader for “${words}”`)
}

const names = (labels: readonly Party[]): string => labels.map(({ label }) => label).join(' + ')

const shown = ({ standing, owners, due, firstDue, carried, slipped }: ActionState): string =>
  `${standing} | ${names(owners)} | ${due.on ?? 'none'} (${firstDue.on ?? 'none'}) | ${carried}, ${slipped}`

const outcomeIn = (events: readonly ActionEvent[], [from = '', until = '']: readonly string[]): string => {
  const account = accountOf(events, { from: `${from}T00:00:00Z`, until: `${until}T23:59:59Z` })
  return account === null ? 'not spoken of' : `${account.opening ? 'opening' : 'new'}, ${account.outcome}`
}

const stands = (events: readonly ActionEvent[]): string => {
  try {
    return shown(replay(events))
  } catch (error) {
    if (error instanceof OutOfTurn) return `refused: ${error.message}`
    throw error
  }
}

const check = (lines: readonly string[]): void => {
  const events: ActionEvent[] = []
  for (const line of lines) {
    if (line.startsWith('=> ')) assert.equal(stands(events), line.slice(3), line)
    else if (line.startsWith('== ')) {
      const [, days = '', expected = ''] = /^== ([^:]+): (.+)$/.exec(line) ?? []
      assert.equal(outcomeIn(events, days.split(' to ')), expected, line)
    } else {
      const [, day = '', words = ''] = /^(\S+) (.+)$/.exec(line) ?? []
      const place = (label: string): number => replay(events).owners.findIndex(owner => owner.label === label)
      const what = happeningOf(words, place)
      const at = `${day}T12:00:00Z`
      events.push({
        id: String(events.length),
        actionId: 'a',
        position: events.length + 1,
        at,
        recordedAt: at,
        by: { kind: 'system', id: null, name: 'Test' },
        channel: 'page',
        meetingId: null,
        what,
      })
    }
  }
}

const text = readFileSync(new URL('replay-cases.txt', import.meta.url), 'utf8')

for (const part of text.split(/^## /m).slice(1)) {
  const [title = '', ...lines] = part.split('\n').map(line => line.trim())
  test(`replay: ${title}`, () => check(lines.filter(line => line !== '')))
}
