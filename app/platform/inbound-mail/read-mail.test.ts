import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { seededRandom } from '#test/seeded-random.ts'
import { depthOfFuzz } from '#test/fuzz-depth.ts'
import { htmlText } from './html-text.ts'
import { newText } from './new-text.ts'
import { readMail } from './read-mail.ts'
import type { ReadMail } from './received-mail.ts'
import { senderSignals } from './sender-signals.ts'

const folder = new URL('./cases/', import.meta.url)
const own = ['minutes@wexmoor.example']
const names = readdirSync(folder).flatMap(name => (name.endsWith('.eml') ? [name.slice(0, -4)] : []))

const read = (
  bytes: Uint8Array,
  envelopeFrom: string | null = 'tom.ashworth@fire.wexmoor.example',
): Promise<ReadMail> => readMail({ bytes, envelopeFrom, own, trusts: null })

const raw = (name: string): Uint8Array =>
  Buffer.from(readFileSync(new URL(`${name}.eml`, folder), 'utf8').replaceAll('\n', '\r\n'))

/** A mail as the files of cases say it. */
const shown = ({ kind, answers, bounce, attachments, text }: ReadMail): string =>
  [
    `kind: ${kind}`,
    ...(answers.length > 0 ? [`answers: ${answers.join(', ')}`] : []),
    ...(bounce === null
      ? []
      : [
          `bounce: ${bounce.recipient}, ${bounce.permanent ? 'permanent' : 'for now'}, ${bounce.status}, of ${bounce.messageId}, ${bounce.why}`,
        ]),
    ...attachments.map(({ name, type, bytes }) => `file: ${name} (${type}, ${bytes.length} bytes)`),
    ...(text === '' ? [] : ['', text]),
  ].join('\n')

for (const name of names) {
  test(`case ${name}`, async () => {
    const expected = readFileSync(new URL(`${name}.txt`, folder), 'utf8').trimEnd()
    const from = name.startsWith('bounce') ? null : undefined
    assert.equal(shown(await read(raw(name), from)), expected)
  })
}

test('a mail that says little more than its quote is empty, and nothing is made up', () => {
  assert.equal(newText(''), '')
  assert.equal(newText('> all of it\n> is quoted'), '')
  assert.equal(newText('Sent from my iPhone'), '')
  assert.equal(htmlText('<blockquote>old</blockquote>'), '> old')
  assert.equal(htmlText('<p>a<br><br>b</p><script>c</script><ul><li>d</li><li>e</li></ul>'), 'a\n\nb\n\n- d\n- e')
})

test('what a sender writes of themselves is believed of the server in front alone', () => {
  const signals = (results: readonly string[], trusts: string | null = 'mx.wexmoor.example') =>
    senderSignals({
      headers: results.map(value => ({ key: 'authentication-results', value })),
      envelopeFrom: 'bounces@mail.fire.wexmoor.example',
      fromAddress: 'tom@fire.wexmoor.example',
      trusts,
    })
  assert.equal(signals(['mx.wexmoor.example; dmarc=pass header.from=fire.wexmoor.example']).authentication, 'pass')
  assert.equal(signals(['mx.wexmoor.example; spf=fail']).authentication, 'fail')
  assert.equal(signals(['mx.wexmoor.example; dmarc=fail; dkim=pass']).authentication, 'fail')
  assert.equal(signals(['evil.example; dmarc=pass']).authentication, 'unknown')
  assert.equal(signals(['evil.example; x', 'mx.wexmoor.example; dmarc=pass']).authentication, 'unknown')
  assert.equal(signals(['mx.wexmoor.example; dmarc=pass'], null).authentication, 'unknown')
  assert.equal(signals([]).fromMatchesEnvelope, true)
  const forged = { headers: [], envelopeFrom: 'a@evil.example', fromAddress: 'tom@fire.wexmoor.example', trusts: null }
  assert.equal(senderSignals(forged).fromMatchesEnvelope, false)
})

test('hostile mail is read in time, or said to be unreadable', async () => {
  const deep = (levels: number): string => {
    let mail = 'Content-Type: text/plain\r\n\r\nend'
    for (let i = 0; i < levels; i++)
      mail = `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n${mail}\r\n--b${i}--\r\n`
    return mail
  }
  const hostile: Readonly<Record<string, string>> = {
    nothing: '',
    'nested beyond use': deep(5_000),
    'a head without end': `X-A: ${'a'.repeat(3_000_000)}\r\n\r\nx`,
    'a hundred thousand headers': `${'X-A: b\r\n'.repeat(100_000)}\r\nx`,
    'a boundary without end': `Content-Type: multipart/mixed; boundary=${'b'.repeat(100_000)}\r\n\r\nx`,
    'ten thousand parts': `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Disposition: attachment; filename=a\r\n\r\nx\r\n'.repeat(10_000)}--b--`,
    'unknown letters': 'Content-Type: text/plain; charset=x-klingon\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!@@@',
    'one line of angles': `\r\n${'>'.repeat(2_000_000)}`,
    'on and on': `\r\n${'On 1 '.repeat(300_000)}`,
    'many beginnings': `\r\n${'On 12 June 2026\r\nwe said\r\n'.repeat(10_000)}`,
    'elements in elements': `Content-Type: text/html\r\n\r\n${'<div>'.repeat(100_000)}x`,
    brackets: `References: ${'<'.repeat(100_000)}\r\nSubject: ${'=?utf-8?q?='.repeat(10_000)}\r\n\r\nx`,
  }
  for (const [name, text] of Object.entries(hostile)) {
    const start = performance.now()
    const mail = await read(Buffer.from(text))
    assert.ok(['reply', 'unreadable'].includes(mail.kind), name)
    assert.ok(mail.attachments.length <= 50, name)
    // A generous ceiling: growth faster than the length would take minutes.
    assert.ok(performance.now() - start < 30_000, `${name} took ${Math.round(performance.now() - start)} ms`)
  }
})

test('an attachment of 30 MB comes out as it went in', async () => {
  const bytes = Buffer.alloc(30_000_000, 'abcdefg')
  const base64 = bytes.toString('base64').replace(/.{76}/g, '$&\r\n')
  const head =
    'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee it.\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=big.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n'
  const mail = await read(Buffer.from(`${head}${base64}\r\n--b--\r\n`))
  assert.equal(mail.text, 'See it.')
  assert.ok(mail.attachments[0] !== undefined && bytes.equals(mail.attachments[0].bytes))
})

test('mail that is mangled at random never ends the program', async () => {
  const random = seededRandom(20261124)
  const all = names.map(raw)
  for (let round = 0; round < depthOfFuzz(400); round++) {
    const bytes = Buffer.from(all[random.below(all.length)] ?? '')
    for (let change = 1 + random.below(30); change > 0; change--) {
      const at = random.below(bytes.length)
      if (random.chance(0.2)) bytes.copy(bytes, at, random.below(bytes.length), random.below(bytes.length))
      else bytes[at] = random.below(256)
    }
    const mail = await read(
      bytes.subarray(0, random.below(bytes.length + 1)),
      random.chance(0.5) ? null : 'a@b.example',
    )
    assert.equal(typeof mail.text, 'string')
  }
})
