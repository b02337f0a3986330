import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { commands } from '../../app/cli/commands.ts'
import { rules } from '#minutes/lint/rules.ts'
import { checkDecisions } from './docs/check-decisions.ts'
import { checkLinks } from './docs/check-links.ts'
import { readAnchors, readLinks } from './docs/read-links.ts'
import { readCommands } from './docs/read-commands.ts'
import { readNodeTypes, readRuleIds } from './docs/read-names.ts'
import { moduleOrder } from './imports/module-rules.ts'
import { isTestFile } from './project/place.ts'
import { listFiles, readProject, readText, root } from './project/read-project.ts'
import { parseFile } from './project/source-file.ts'

const textsOf = (...patterns: readonly string[]) => new Map(listFiles(...patterns).map(path => [path, readText(path)]))

/** True where the page gives the word a meaning: a table row or list entry that begins with it, in bold or as code. */
const explains = (page: string, word: string) =>
  page.split('\n').some(line => /^(\||-)/.test(line) && line.slice(0, 60).includes(`\`${word}\``))

test('every link in the documents leads somewhere', () => {
  const texts = textsOf('*.md', 'docs/**/*.md', '{app,packages,bench,test}/**/README.md')
  assert.ok(texts.size > 5, `found only ${texts.size} pages`)
  assert.deepEqual(checkLinks({ texts, exists: path => existsSync(join(root, path)) }), [])
})

test('a link to a missing file or heading is found, code and other sites are not links', () => {
  const texts = new Map([
    [
      'README.md',
      '# Start\n[a](docs/a.md#two-words) [b](docs/b.md) [c](#start) [d](#end) [e](https://example.org/x)\n`[f](g)`',
    ],
    ['docs/a.md', '## Two words\n```\n[x](y)\n```\n[up](../README.md)'],
  ])
  assert.deepEqual(checkLinks({ texts, exists: path => texts.has(path) }), [
    'README.md:2 links to docs/b.md, which is not there',
    'README.md:2 links to #end, but there is no such heading',
  ])
  assert.equal(readLinks('[a]: b.md "title"').length, 1)
  assert.deepEqual([...readAnchors('# `npm test`: what, why\n')], ['npm-test-what-why'])
})

test('the decision records are numbered, dated, and say what follows from them', () => {
  const records = new Map([...textsOf('docs/decisions/*.md')].map(([path, text]) => [basename(path), text]))
  assert.ok(records.size >= 5)
  assert.deepEqual(checkDecisions(records), [])
})

test('a record without a date, out of number or without consequences is found', () => {
  const good = '# A\n\nDate: 2026-11-24\nStatus: accepted\n\n## Decision\n## Why\n## Consequences\n'
  const check = (...files: readonly (readonly [string, string])[]) => checkDecisions(new Map(files)).length
  assert.equal(check(['0001-a.md', good], ['0002-b.md', good]), 0)
  assert.equal(check(['0001-a.md', good], ['0001-b.md', good]), 1)
  assert.equal(check(['0001-a.md', good], ['0003-b.md', good]), 1)
  assert.equal(check(['0001-a.md', good.replace('2026-11-24', '2026-11-31')]), 1)
  assert.equal(check(['0001-a.md', good.replace('## Consequences', '')]), 1)
  assert.equal(check(['first.md', good]), 1)
})

test('every remark that a reader can meet has a page that explains it', () => {
  const made = readProject()
    .filter(({ path }) => path.startsWith('packages/minutes/src/') && !isTestFile(path))
    .flatMap(readRuleIds)
  const ids = new Set([...rules.map(rule => rule.id), ...made])
  const pages = new Set(listFiles('docs/rules/*.md').map(path => basename(path, '.md')))
  pages.delete('README')
  assert.deepEqual([...ids.difference(pages)].toSorted(), [], 'remarks without a page in docs/rules')
  assert.deepEqual([...pages.difference(ids)].toSorted(), [], 'pages in docs/rules that explain nothing')
  const titles = [...pages].filter(id => !readText(`docs/rules/${id}.md`).startsWith('# '))
  assert.deepEqual(titles, [], 'pages without a title')
})

test('rule ids are found however a remark is made', () => {
  const file = parseFile(
    'packages/minutes/src/parse/a.ts',
    `export const a = diagnosticAt(null, 'date-impossible', 'error', 'No such date.')
     export const b = { rule: 'page-without-text', message: 'x-y' }
     export const c = noteDiagnostic({ rule: 'lines-too-long' }, 'numbering-gap')`,
  )
  assert.deepEqual(readRuleIds(file).toSorted(), [
    'date-impossible',
    'lines-too-long',
    'numbering-gap',
    'page-without-text',
  ])
})

test('the glossary explains every kind of node and every module', () => {
  const glossary = readText('docs/glossary.md')
  const path = 'packages/minutes/src/tree/nodes.ts'
  const nodes = readNodeTypes(parseFile(path, readText(path)))
  assert.ok(nodes.includes('matters-arising-row') && nodes.includes('notice'), 'the kinds of node are found')
  const modules = moduleOrder.filter(name => existsSync(join(root, 'app/modules', name)))
  assert.deepEqual(
    [...new Set([...nodes, ...modules])].filter(word => !explains(glossary, word)),
    [],
  )
  assert.equal(explains(glossary, 'no-such-node'), false)
})

test('every command and option that the documents show is one that the program has', () => {
  const shown = [...textsOf('*.md', 'docs/**/*.md')].flatMap(([page, text]) =>
    readCommands(text).map(command => ({ page, ...command })),
  )
  assert.ok(shown.length >= 5, `found only ${shown.length} commands`)
  const wrong = shown.flatMap(({ page, name, options }) => {
    const command = commands.find(known => known.name === name)
    if (command === undefined) return [`${page}: matters ${name}`]
    return options.filter(option => !command.text.includes(option)).map(option => `${page}: matters ${name} ${option}`)
  })
  assert.deepEqual(wrong, [])
  const undocumented = commands.filter(({ name }) => !shown.some(one => one.page === 'README.md' && one.name === name))
  assert.deepEqual(undocumented, [], 'commands that the README does not show')
})

test('commands are found in blocks of code, without their comments', () => {
  const page =
    'matters prose --no\n```sh\nbin/matters read a.pdf --json  # matters much --more\n$ matters --help\n```\n'
  assert.deepEqual(readCommands(page), [{ name: 'read', options: ['--json'] }])
})

test('every setting is in the page on configuration', async () => {
  const { settings } = await import('#platform/config/config.ts')
  const page = readText('docs/how-to/configure.md')
  const missing = Object.values(settings).filter(({ variable }) => !explains(page, variable))
  assert.deepEqual(missing, [])
})
