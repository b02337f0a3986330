import assert from 'node:assert/strict'
import { test } from 'node:test'
import { action, check, checkNone, checkOne, decision, item, known, minutes } from '../lint.test-support.ts'
import { promiseWithoutDecision } from './promise-without-decision.ts'

const noted = decision('the update be noted.', { kind: 'noted' })
const promise = (text: string, name = 'Tom Ashworth') => action(text, { marker: 'prose', owners: [known(name)] })
const formal = item('1', { decisions: [decision('the minutes be approved.')] })

test('a promise that no decision and no action records', () => {
  const kept = promise('would look into the street lights at Mill Lane')
  const found = checkOne(
    promiseWithoutDecision,
    minutes({ items: [item('4', { decisions: [noted], actions: [kept] })] }),
  )
  assert.match(found.message, /^Item 4: “would look into the street lights at Mill Lane” is promised in the narrative/)
  assert.equal(found.severity, 'warning')
})

test('"it was agreed that" in running text is a promise too', () => {
  const prose = decision('a working group on scams would be set up', { kind: 'agreed', marker: 'prose' })
  checkOne(promiseWithoutDecision, minutes({ items: [formal, item('4', { decisions: [prose] })] }))
})

test('an action or a decision of like wording records it', () => {
  const kept = promise('would look into the street lights at Mill Lane')
  const asAction = action('Look into street lights, Mill Lane', { printed: 'TA' })
  checkNone(promiseWithoutDecision, minutes({ items: [item('4', { actions: [kept, asAction] })] }))
  const asDecision = decision('the street lights at Mill Lane be looked into by the Highways team.')
  checkNone(promiseWithoutDecision, minutes({ items: [item('4', { actions: [kept], decisions: [asDecision] })] }))
})

test('the same owner with an action on much the same thing records it; on another thing it does not', () => {
  const kept = promise('undertook to raise the lights with the highways contractor before Easter')
  const same = action('Lights: report back', { owners: [known('Tom Ashworth')] })
  const other = action('Circulate crime figures', { owners: [known('Tom Ashworth')] })
  const lights = action('Lights and highways signs to be listed', { owners: [known('Tom Ashworth')] })
  assert.equal(check(promiseWithoutDecision, minutes({ items: [item('4', { actions: [kept, other] })] })).length, 1)
  assert.equal(check(promiseWithoutDecision, minutes({ items: [item('4', { actions: [kept, same] })] })).length, 1)
  checkNone(promiseWithoutDecision, minutes({ items: [item('4', { actions: [kept, lights] })] }))
})

test('a like action in another item does not record it', () => {
  const kept = promise('would look into the street lights at Mill Lane')
  const asAction = action('Look into street lights, Mill Lane', { printed: 'TA' })
  checkOne(
    promiseWithoutDecision,
    minutes({ items: [item('4', { actions: [kept] }), item('5', { actions: [asAction] })] }),
  )
})

test('several promises of one item are one remark', () => {
  const actions = [promise('would look into the street lights'), promise('would call the school')]
  const found = checkOne(promiseWithoutDecision, minutes({ items: [item('4', { decisions: [noted], actions })] }))
  assert.match(found.message, /“would look into the street lights” and “would call the school” are promised/)
})

test('many promises in minutes that set out no action as one are one note on the style', () => {
  const items = ['4', '5', '6', '7', '8'].map(number => item(number, { actions: [promise('would look into it')] }))
  for (const given of [items, [formal, ...items]]) {
    const found = checkOne(promiseWithoutDecision, minutes({ items: given }))
    assert.equal(found.severity, 'note')
    assert.match(found.message, /5 promises stand only in the narrative \(Item 4, Item 5, Item 6, Item 7 and Item 8\)/)
  }
  const column = item('9', { actions: [action('Call the school', { printed: 'TA' })] })
  assert.equal(check(promiseWithoutDecision, minutes({ items: [...items, column] })).length, 5)
})

test('what is settled at once is no promise', () => {
  const agreed = (text: string) => item('4', { decisions: [decision(text, { kind: 'agreed', marker: 'prose' })] })
  checkNone(promiseWithoutDecision, minutes({ items: [formal, agreed('the application was accepted')] }))
  checkNone(promiseWithoutDecision, minutes({ items: [formal, agreed('the minutes should be a correct record')] }))
})

test('what was noted, and what is only reported as done, is no promise', () => {
  const done = action('had agreed to circulate the list and did', { marker: 'prose', status: 'closed' })
  const prose = decision('the position was noted', { kind: 'noted', marker: 'prose' })
  checkNone(promiseWithoutDecision, minutes({ items: [formal, item('4', { actions: [done], decisions: [prose] })] }))
})

test('where no decision is set out, an ownerless one in running text is left to the rule on decisions', () => {
  const prose = decision('a list of hotspots be circulated', { kind: 'agreed', marker: 'prose' })
  checkNone(promiseWithoutDecision, minutes({ items: [item('4', { decisions: [prose] })] }))
  checkOne(promiseWithoutDecision, minutes({ items: [formal, item('4', { decisions: [prose] })] }))
})

test('questions and empty reports are no promises', () => {
  const actions = [promise('Nothing to report.'), promise('Tom asked if the lights would be mended')]
  checkNone(promiseWithoutDecision, minutes({ items: [formal, item('4', { actions })] }))
})

test('of a promise in two parts only the part that is not recorded is quoted', () => {
  const text =
    'a progress update on the exercise should be brought to the next meeting, and that Tom Ashworth would confirm the date of it'
  const prose = decision(text, { kind: 'agreed', marker: 'prose' })
  const resolved = decision('an update on the exercise is brought to the next meeting.')
  const found = checkOne(promiseWithoutDecision, minutes({ items: [item('180', { decisions: [prose, resolved] })] }))
  assert.match(found.message, /^Item 180: “Tom Ashworth would confirm the date of it” is promised/)
})

test('views and what was agreed at another time are no promises', () => {
  const agreed = (text: string) => item('4', { decisions: [decision(text, { kind: 'agreed', marker: 'prose' })] })
  for (const text of [
    'it would be useful to see the figures',
    'It had been agreed that the trust would attend',
    'members would support a bid',
  ])
    checkNone(promiseWithoutDecision, minutes({ items: [formal, agreed(text)] }))
})

test('a promise that is found twice, as a decision and as an action, is one', () => {
  const prose = decision('Tom Ashworth would look into the street lights', { kind: 'agreed', marker: 'prose' })
  const found = checkOne(
    promiseWithoutDecision,
    minutes({
      items: [formal, item('4', { decisions: [prose], actions: [promise('would look into the street lights')] })],
    }),
  )
  assert.match(found.message, /“Tom Ashworth would look into the street lights” is promised/)
})
