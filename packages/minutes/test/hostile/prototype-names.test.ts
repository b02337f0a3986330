/** Words that every object answers to ("constructor") are words like others in minutes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildLedger } from '../../src/ledger/build-ledger.ts'
import { proofRead } from '../../src/lint/proof-read.ts'
import { parse } from '../../src/parse/parse.ts'
import { readText } from '../../src/read/text/read-text.ts'
import { renderText } from '../../src/render/index.ts'

const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'] as const

const minutesWith = (word: string): string => `${word}

Minutes of the meeting of the ${word} held on 10 March 2026

Present:

Cllr Grace Okafor (Chair)
Priya Nair, ${word}
${word} ${word}

${word}:

Tom Ashworth

1   UPDATE ON ${word}

RESOLVED that ${word} be adopted.                                    ${word}

Action: ${word} to write to the ${word}.

2   ${word}

Priya Nair would look into the ${word}.

Date of next meeting: ${word}
`

for (const word of words)
  test(`“${word}” as the name of a body, a person, a post, a label, an item and an owner`, () => {
    const { documents } = parse(readText(minutesWith(word)))
    const [document] = documents
    assert.equal(document?.type, 'minutes')
    const names = document.attendance.map(({ name }) => name)
    assert.ok(
      names.includes('Grace Okafor') && names.includes('Priya Nair'),
      `the people are read: ${names.join(', ')}`,
    )
    assert.match(document.items[0]?.title ?? '', new RegExp(word, 'i'))
    assert.match(document.items[0]?.decisions[0]?.text ?? '', new RegExp(`^${word} be adopted`))
    for (const { owners } of document.items.flatMap(({ actions }) => actions))
      for (const owner of owners) assert.equal(typeof (owner.name ?? ''), 'string')
    assert.ok(proofRead(document, { others: documents }).every(({ message }) => !/native code|\[object/.test(message)))
    const { entries, balance } = buildLedger(documents)
    assert.equal(entries.length, balance.opening + balance.new)
    assert.doesNotMatch(renderText(document), /native code|\[object/)
  })
