/** The program as a person starts it. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { after, test } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'web-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const entry = fileURLToPath(new URL('./web.ts', import.meta.url))

const start = (env: Readonly<Record<string, string>>, args: readonly string[] = []) => {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { DATA_FOLDER: mkdtempSync(join(folder, 'data-')), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (text: Buffer) => (said.out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (said.err += text.toString()))
  const exit = once(child, 'exit')
  const address = async (): Promise<string> => {
    for (;;) {
      const found = /at (http:\S+)/.exec(said.out)?.[1]
      if (found !== undefined) return found
      assert.equal(child.exitCode, null, `it ended: ${said.err}`)
      await Promise.race([once(child.stdout, 'data'), exit])
    }
  }
  return { child, said, exit, address }
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`it prints its address, serves, and ends well on ${signal}`, async () => {
    const { child, said, exit, address } = start({ PORT: '0' })
    const at = await address()
    const answer = await fetch(at)
    assert.equal(answer.status, 200)
    assert.match(await answer.text(), /Matters Arising/)
    // The thread that has read is kept, and may not keep the process.
    assert.equal((await fetch(`${at}example`)).status, 200)
    child.kill(signal)
    assert.deepEqual(await exit, [0, null])
    assert.match(said.out, /Stopping\.\n$/)
  })
}

test('a chosen port that is taken is an error; the default moves on to the next', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  const { said, exit } = start({ PORT: String(address.port) })
  assert.deepEqual(await exit, [1, null])
  assert.equal(said.err, 'The port is taken. Set PORT to another.\n')
  server.close()

  const first = start({})
  const second = start({})
  const [one, two] = await Promise.all([first.address(), second.address()])
  assert.notEqual(one, two)
  first.child.kill()
  second.child.kill()
  await Promise.all([first.exit, second.exit])
})

test('settings that cannot be used, and options that do not exist, are explained', async () => {
  const wrong = start({ PORT: 'http' })
  assert.deepEqual(await wrong.exit, [1, null])
  assert.match(wrong.said.err, /^PORT is "http", but must be/)
  const odd = start({}, ['--port'])
  assert.deepEqual(await odd.exit, [2, null])
  assert.match(odd.said.err, /There is no option --port/)
  const help = start({}, ['--help'])
  assert.deepEqual(await help.exit, [0, null])
  assert.match(help.said.out, /PORT .*3000/)
})

test('while there is no administrator each start prints a link for the first, and the one of before is dead', async () => {
  const env = { PORT: '0', DATA_FOLDER: mkdtempSync(join(folder, 'first-')) }
  writeFileSync(join(env.DATA_FOLDER, 'example-removed'), '')
  const links: string[] = []
  for (let starts = 0; starts < 2; starts++) {
    const { child, said, exit, address } = start(env)
    await address()
    while (!said.out.includes('/first-administrator/')) await once(child.stdout, 'data')
    const link = /http:\S+\/first-administrator\/[\w-]{43}/.exec(said.out)?.[0] ?? ''
    links.push(new URL(link).pathname)
    const of = (path: string): Promise<Response> => fetch(new URL(path, link))
    assert.deepEqual(
      await Promise.all(links.map(async path => (await of(path)).status)),
      starts === 0 ? [200] : [400, 200],
    )
    if (starts === 1) {
      const fields = { token: links[1]?.split('/').at(-1) ?? '', name: 'Tom Ashworth', email: 'tom@wexmoor.example' }
      const made = await fetch(new URL('/first-administrator', link), {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams(fields),
      })
      assert.equal(made.status, 303)
    }
    child.kill()
    await exit
    assert.doesNotMatch(said.err, /[\w-]{43}/, 'no secret in the log')
  }
  const third = start(env)
  await fetch(await third.address())
  third.child.kill()
  await third.exit
  assert.doesNotMatch(third.said.out, /first-administrator/)
})
