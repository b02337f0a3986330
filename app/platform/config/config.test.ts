import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadConfig, settings } from './config.ts'
import { ConfigError } from './config-error.ts'

test('without any variable, the program listens on this machine alone', () => {
  assert.deepEqual(loadConfig({}), {
    host: '127.0.0.1',
    port: 3000,
    uploadMegabytes: 20,
    readingSeconds: 10,
    dataFolder: 'data',
    databaseUrl: null,
    address: null,
  })
})

test('what is set is read, and an empty variable counts as not set', () => {
  const config = loadConfig({ HOST: '0.0.0.0', PORT: '8080', UPLOAD_MEGABYTES: '', READING_SECONDS: '30' })
  assert.deepEqual([config.host, config.port, config.uploadMegabytes, config.readingSeconds], ['0.0.0.0', 8080, 20, 30])
})

test('every wrong variable is named at once, with what would be right', () => {
  assert.throws(
    () =>
      loadConfig({ PORT: '80a', HOST: 'not a host', UPLOAD_MEGABYTES: '0', DATABASE_URL: 'mysql://x', ADDRESS: 'x' }),
    (error: unknown) => {
      assert.ok(error instanceof ConfigError)
      assert.equal(error.problems.length, 5)
      assert.match(error.message, /PORT is "80a", but must be a whole number from 0 to 65535\./)
      assert.match(error.message, /HOST is "not a host"/)
      assert.match(error.message, /UPLOAD_MEGABYTES is "0"/)
      return true
    },
  )
})

test('the settings cannot be changed while the program runs', () => {
  const config = loadConfig({})
  assert.throws(() => Object.assign(config, { port: 1 }), TypeError)
})

test('no two settings share a variable, and each says what it does', () => {
  const all = Object.values(settings)
  assert.equal(new Set(all.map(setting => setting.variable)).size, all.length)
  for (const setting of all) assert.match(setting.about, /\.$/)
})
