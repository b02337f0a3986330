/**
 * The disk of the record fills up while a clerk types, and is cleared again. Nothing may be lost, and pages can be read all the
 * while. It mounts a small file system in memory, which only root may on Linux; for others it says so and does nothing.
 *
 *     sudo node bin/run.mjs test/crash/disk-full.ts
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, rmdirSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keptMinutes, saveText, seedClerk, type Clerk } from './clerk.ts'
import { checkRecord, startProgram, type Program } from './program.ts'

const print = (text: string): void => void process.stdout.write(`${text}\n`)
const folder = mkdtempSync(join(tmpdir(), 'disk-full-'))
const ballast = join(folder, 'ballast')

/** Writes until not one more byte fits. @returns how many did */
const fill = (): number => {
  const handle = openSync(ballast, 'w')
  let written = 0
  for (let size = 1_048_576; size >= 1;) {
    try {
      written += writeSync(handle, Buffer.alloc(size))
    } catch {
      size = Math.floor(size / 2)
    }
  }
  closeSync(handle)
  return written
}

const textOf = (serial: number): string =>
  `Text ${serial} of the minutes.\n${'What was said at some length. '.repeat(2_000)}\nThe end of ${serial}.`

const pageOf = (program: Program, { cookie }: Clerk, path: string): Promise<Response> =>
  fetch(program.address + path, { headers: { cookie } })

const trial = async (): Promise<void> => {
  const clerk = await seedClerk(folder)
  const base = `/meetings/${clerk.meetingId}/minutes`
  let program = await startProgram(folder)
  try {
    let version = 0
    const save = async (serial: number): Promise<number> => {
      const answer = await saveText(program.address, clerk, { text: textOf(serial), version })
      const told: unknown = await answer.json()
      if (answer.status === 200) {
        assert.ok(typeof told === 'object' && told !== null && 'version' in told && typeof told.version === 'number')
        version = told.version
      } else assert.match(JSON.stringify(told), /the disk of the server is full/)
      return answer.status
    }
    for (let cycle = 1; cycle <= 5; cycle++) {
      const serial = cycle * 10_000
      assert.equal(await save(serial), 200)
      const bytes = fill()
      // What the write-ahead log holds already may be written over, so the first saves may still go well.
      let [last, tries, status] = [serial, 0, 200]
      for (; status === 200 && tries < 1000; tries++) {
        status = await save(serial + tries + 1)
        if (status === 200) last = serial + tries + 1
      }
      assert.equal(status, 507, 'in the end it is said that the disk is full')
      const typed = textOf(serial + 5_000)
      const form = new URLSearchParams({ version: String(version), opened: '0', text: typed })
      const page = await fetch(`${program.address}${base}/edit`, {
        method: 'POST',
        headers: { cookie: clerk.cookie },
        body: form,
      })
      assert.equal(page.status, 507)
      assert.ok((await page.text()).includes(`The end of ${serial + 5_000}.`), 'what was typed comes back')
      for (const path of [base, `${base}/edit`, `/meetings/${clerk.meetingId}`, '/bodies', '/']) {
        const read = await pageOf(program, clerk, path)
        assert.equal(read.status, 200, `${path} can be read`)
      }
      assert.ok((await (await pageOf(program, clerk, `${base}/edit`)).text()).includes(`The end of ${last}.`))
      if (cycle % 2 === 0) {
        // A server that is short of space may be killed as well, and is started again while it still is.
        await program.kill()
        program = await startProgram(folder)
        assert.equal((await pageOf(program, clerk, `${base}/edit`)).status, 200)
      }
      rmSync(ballast)
      assert.equal(await save(serial + 9_000), 200, 'it is saved once there is space')
      print(
        `cycle ${cycle}: ${bytes} bytes filled the disk, save ${tries} was refused, pages were read, saved afterwards`,
      )
    }
    await program.stop()
    assert.equal(checkRecord(folder), 'The record is whole.')
    const kept = await keptMinutes(folder, clerk)
    assert.equal(kept.text, textOf(59_000))
    print(`The record is whole, with all ${kept.texts.size} texts.`)
  } finally {
    await program.kill()
  }
}

const mounted =
  process.platform === 'linux' &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder], { stdio: 'ignore' }).status === 0
try {
  if (mounted) await trial()
  else print('Skipped: a small file system could not be mounted, which takes root on Linux.')
} finally {
  if (mounted) spawnSync('umount', ['-l', folder])
  rmdirSync(folder)
}
