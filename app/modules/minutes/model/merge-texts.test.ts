import assert from 'node:assert/strict'
import { test } from 'node:test'
import { depthOfFuzz } from '#test/fuzz-depth.ts'
import { seededRandom } from '#test/seeded-random.ts'
import { diffLines } from './line-diff.ts'
import { mergeTexts } from './merge-texts.ts'

const base = 'one\ntwo\nthree\nfour\nfive'

test('what only one side changed is taken from that side', () => {
  const mine = base.replace('two', 'TWO').replace('five', 'five\nsix')
  const theirs = base.replace('four\n', '')
  assert.deepEqual(mergeTexts(base, mine, theirs), { text: 'one\nTWO\nthree\nfive\nsix', clashes: 0 })
})

test('where both changed the same place both are kept', () => {
  const merged = mergeTexts(base, base.replace('three', 'mine'), base.replace('three', 'theirs'))
  assert.deepEqual(merged, { text: 'one\ntwo\ntheirs\nmine\nfour\nfive', clashes: 1 })
  assert.deepEqual(mergeTexts('', 'mine', 'theirs'), { text: 'theirs\nmine', clashes: 1 })
})

test('what both changed alike is there once', () => {
  const both = base.replace('three', 'THREE')
  assert.deepEqual(mergeTexts(base, both, both), { text: both, clashes: 0 })
})

test('a difference says which lines went and which came', () => {
  const marks = { same: ' ', removed: '-', added: '+' }
  const shown = diffLines('a\nb\nc\nd', 'a\nx\nc\nd\ne').map(({ kind, text }) => marks[kind] + text)
  assert.deepEqual(shown, [' a', '-b', '+x', ' c', ' d', '+e'])
})

test('whatever was typed, a difference holds both texts, and a merge holds every line that somebody put in', () => {
  const words = ['a', 'b', 'c', 'd', ''] as const
  for (let seed = 1; seed <= depthOfFuzz(300); seed++) {
    const random = seededRandom(seed)
    const text = (): string => Array.from({ length: random.below(12) }, () => random.pick(words)).join('\n')
    const edited = (lines: string): string =>
      lines
        .split('\n')
        .flatMap((line, i) => (random.chance(0.2) ? [] : random.chance(0.2) ? [line, `new ${i}`] : [line]))
        .join('\n')
    const from = text()
    const [mine, theirs] = [edited(from), edited(from)]
    const changes = diffLines(from, mine)
    const of = (kind: 'removed' | 'added') =>
      changes
        .filter(change => change.kind === 'same' || change.kind === kind)
        .map(change => change.text)
        .join('\n')
    assert.equal(of('removed'), from, `seed ${seed}`)
    assert.equal(of('added'), mine, `seed ${seed}`)
    const merged = mergeTexts(from, mine, theirs).text.split('\n')
    for (const line of [...mine.split('\n'), ...theirs.split('\n')].filter(one => one.startsWith('new'))) {
      assert.ok(merged.includes(line), `seed ${seed}: ${line}`)
    }
    assert.equal(mergeTexts(from, mine, from).text, mine, `seed ${seed}`)
    assert.equal(mergeTexts(from, from, theirs).text, theirs, `seed ${seed}`)
    assert.equal(mergeTexts(from, mine, mine).text, mine, `seed ${seed}`)
  }
})
