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
    trustedProxies: 0,
    mailServer: null,
    mailFolder: null,
    worker: true,
    inboundMail: null,
    replyDomain: null,
    inboundTrusts: null,
    openId: null,
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

const problemsOf = (environment: Readonly<Record<string, string>>): string => {
  try {
    loadConfig(environment)
    return ''
  } catch (error) {
    return error instanceof ConfigError ? error.message : String(error)
  }
}

const provider = { OIDC_ISSUER: 'https://id.example.org/', OIDC_CLIENT_ID: 'matters', OIDC_CLIENT_SECRET: 'hush' }

test('a mail server needs somebody to send from, and no message repeats a password', () => {
  assert.match(problemsOf({ SMTP_URL: 'smtp://mail.example.org' }), /^MAIL_FROM is not set/)
  const wrong = problemsOf({
    SMTP_URL: 'mailto:hush',
    MAIL_FROM: 'a@b.example',
    DATABASE_URL: 'mysql://me:hush@host/db',
  })
  assert.match(wrong, /SMTP_URL is set, but must be/)
  assert.match(wrong, /DATABASE_URL is set, but must be/)
  assert.doesNotMatch(wrong, /hush/)
  for (const from of ['nobody', 'a b@c.example', 'Name <a@b', 'a@b.example\r\nBcc: c@d.example']) {
    assert.match(problemsOf({ SMTP_URL: 'smtp://h', MAIL_FROM: from }), /MAIL_FROM is /, from)
  }
  const { mailServer } = loadConfig({ SMTP_URL: 'smtps://me:x@h:465', MAIL_FROM: 'Safer Wexmoor <m@wexmoor.example>' })
  assert.deepEqual(mailServer, { url: 'smtps://me:x@h:465', from: 'Safer Wexmoor <m@wexmoor.example>' })
})

test('an OpenID provider is set whole, by HTTPS, and is one tenant', () => {
  assert.deepEqual(loadConfig({ ...provider, OIDC_NAME: 'Microsoft' }).openId, {
    issuer: 'https://id.example.org/',
    clientId: 'matters',
    clientSecret: 'hush',
    name: 'Microsoft',
  })
  assert.match(
    problemsOf({ OIDC_ISSUER: 'https://id.example.org' }),
    /^OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set/,
  )
  const issuers: Readonly<Record<string, boolean>> = {
    'http://id.example.org': false,
    'http://127.0.0.1:9000': true,
    'http://localhost:9000': true,
    'http://127.0.0.1.example.org': false,
    'https://login.microsoftonline.com/common/v2.0': false,
    'https://login.microsoftonline.com/organizations/v2.0': false,
    'https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0': true,
    'not an address': false,
  }
  for (const [issuer, fine] of Object.entries(issuers)) {
    assert.equal(problemsOf({ ...provider, OIDC_ISSUER: issuer }) === '', fine, issuer)
  }
})

test('mail is taken where a port and a domain are set', () => {
  assert.match(problemsOf({ INBOUND_MAIL_PORT: '2525' }), /INBOUND_MAIL_DOMAIN is not set/)
  assert.match(problemsOf({ WORKER: 'perhaps' }), /WORKER is "perhaps", but must be on or off/)
  const { inboundMail } = loadConfig({ INBOUND_MAIL_PORT: '2525', INBOUND_MAIL_DOMAIN: 'Minutes.Wexmoor.example' })
  const domain = 'minutes.wexmoor.example'
  assert.deepEqual(inboundMail, { host: '127.0.0.1', port: 2525, domain, megabytes: 45 })
})
