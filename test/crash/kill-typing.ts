/**
 * A clerk saves minutes again and again while the program is killed at random moments, always on the same data folder.
 * Nothing that was acknowledged may be lost, and the record must be whole each time.
 *
 *     node bin/run.mjs test/crash/kill-typing.ts [rounds] [seed]
 */
import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '#test/seeded-random.ts'
import { keptMinutes, saveText, seedClerk, type Clerk } from './clerk.ts'
import { checkRecord, startProgram, type Program } from './program.ts'

const heading = `SAFER WEXMOOR STRATEGIC GROUP

Minutes of the meeting held at 2.00 pm on Thursday 12 March 2026
at Council Chamber

Present:

Priya Nair, Community Safety Manager, Wexmoor Council

`

/** Minutes with a number of actions, each text unlike all others. */
const textOf = (serial: number, actions: number): string =>
  heading +
  Array.from(
    { length: actions },
    (_, i) =>
      `${175 + i}  Item ${i + 1}\n\nRESOLVED that a breakdown of thefts in ward ${i + 1}, table ${serial}, be provided.   PN\n\n`,
  ).join('')

/** What the clerk's browser knows: like the page, it goes on from the last acknowledged version. */
interface Browser {
  version: number
  serial: number
  /** The text that was sent last, which may or may not have arrived. */
  sent: { readonly text: string; readonly actions: number } | null
  readonly acknowledged: Map<number, string>
  lastAcknowledged: string | null
}

const [rounds = 50, seed = randomInt(2 ** 31)] = process.argv.slice(2).map(Number)
const random = seededRandom(seed)
const folder = mkdtempSync(join(tmpdir(), 'kill-typing-'))
const print = (text: string): void => void process.stdout.write(`${text}\n`)
print(`${rounds} rounds, seed ${seed}`)

const browser: Browser = { version: 0, serial: 0, sent: null, acknowledged: new Map(), lastAcknowledged: null }

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** Sends one text and waits for its answer; false where the connection broke. */
const saveOnce = async (program: Program, clerk: Clerk, text: string): Promise<boolean> => {
  let answer: Response
  let told: unknown
  try {
    answer = await saveText(program.address, clerk, { text, version: browser.version })
    told = await answer.json()
  } catch {
    return false
  }
  assert.equal(answer.status, 200, `version ${browser.version}: ${JSON.stringify(told)}`)
  assert.ok(typeof told === 'object' && told !== null && 'version' in told && typeof told.version === 'number')
  browser.version = told.version
  browser.acknowledged.set(told.version, text)
  browser.lastAcknowledged = text
  return true
}

/** Types on until the program dies. @returns how many texts were acknowledged */
const typeOn = async (program: Program, clerk: Clerk): Promise<number> => {
  const early = random.chance(0.2)
  const killed = Promise.withResolvers<void>()
  const killSoon = async (ms: number): Promise<void> => {
    await pause(ms)
    await program.kill()
    killed.resolve()
  }
  if (early) void killSoon(random.below(1500))
  let saved = 0
  for (;;) {
    // What was under way when the program died is sent again first, as the page does.
    if (browser.sent === null || saved > 0) {
      const actions = 1 + random.below(40)
      browser.sent = { text: textOf(browser.serial++, actions), actions }
    }
    if (!(await saveOnce(program, clerk, browser.sent.text))) break
    saved++
    if (saved === 1 && !early) void killSoon(random.below(400))
  }
  await killed.promise
  return saved
}

let [acknowledged, underWay] = [0, 0]
try {
  const clerk = await seedClerk(folder)
  for (let round = 1; round <= rounds; round++) {
    const program = await startProgram(folder)
    let saved: number
    try {
      saved = await typeOn(program, clerk)
    } finally {
      await program.kill()
    }
    acknowledged += saved
    const checked = checkRecord(folder)
    assert.equal(checked, 'The record is whole.', `round ${round}`)
    const kept = await keptMinutes(folder, clerk)
    const arrived = kept.text !== null && kept.text === browser.sent?.text
    assert.ok(arrived || kept.text === browser.lastAcknowledged, `round ${round}: the text is one that was sent last`)
    if (arrived && kept.text !== browser.lastAcknowledged) underWay++
    for (const [version, text] of browser.acknowledged) {
      assert.equal(kept.texts.get(version), text, `round ${round}: version ${version} was acknowledged`)
    }
    const found = kept.text?.match(/RESOLVED/g)?.length ?? 0
    assert.equal(kept.actions, found, `round ${round}: the actions are those of the text`)
    print(`round ${round}: ${saved} saved, version ${kept.version}, ${kept.actions} actions, whole`)
  }
  print(
    `${rounds} kills: ${acknowledged} texts acknowledged, none lost; ${underWay} were kept though the answer never came. The record is whole.`,
  )
} catch (error) {
  print(`Failed with seed ${seed}. The data folder is left at ${folder}.`)
  throw error
}
rmSync(folder, { recursive: true })
