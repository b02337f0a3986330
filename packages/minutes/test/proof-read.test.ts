import assert from 'node:assert/strict'
import { test } from 'node:test'
import { depthOfFuzz } from '#test/fuzz-depth.ts'
import { seededRandom, type Random } from '#test/seeded-random.ts'
import { proofRead } from '../src/lint/proof-read.ts'
import { parse } from '../src/parse/parse.ts'
import { read } from '../src/read/read.ts'

/** Minutes in which a clerk slipped in every way that the proof-reader knows from the text alone. */
const CARELESS = `
SAFER WESTMERE PARTNERSHIP STRATEGIC GROUP

Minutes of the meeting held at 10.00 am on Monday 19 December 2017

Present:

Cllr Grace Okafor (Chairman)          Portfolio Holder for Public Protection
Tom Ashworth                          Head of Community Safety, Westmere Council
Tara Ahmed                            Trading Standards Manager
Helen Marsh                           Victim Support
Priya Nair                            Westmere Council

Also Present:

Insp Lena Cole (substitute for Supt Dan Whitlock)     Westmere Police

40   APOLOGIES FOR ABSENCE                                                Action

     Apologies for absence were received from Supt Dan Whitlock and
     Helen Marsh. Inspector Lena Cole attended as substitute for
     Superintendent Dan Whitlock.

41   MINUTES OF THE PREVIOUS MEETING                                      Action

     RESOLVED that the minutes of the meeting held on 16 October 2017
     be approved.

42   POLICE UPDATE                                                        Action

     Tom Ashworth said that he would look into the street lights at
     Mill Lane.

     RESOLVED that the update be noted.

44   SCAMS                                                                Action

     A report on scams had been circulated. See report CSW 17012.

     RESOLVED that a list of victims be shared with the banks.            TA

44   FIRE SAFETY                                                          Action

     Members spoke of sprinklers in tall buildings, and of the age of
     the pumps. It was said that the next meeting on 9 March 2018 would
     hear more.

     RESOLVED that the Borough Fire Commander be invited to the next
     meeting.

45   RESILIENCE                                                           Action

     The resilience plan was written by Rosalind Stannard, and will be
     tested on Friday 31 April 2018.

     RESOLVED that the plan be sent to all partners by Ms Stannard.       RS

46   NIGHT-TIME ECONOMY                                                   Action

     The town centre had been busy through the autumn. Door staff had
     turned away more people than in the year before, and the taxi rank
     had been moved twice. Street pastors had walked on forty nights.
     Traders complained of noise after midnight and of broken glass in
     the mornings. The licensing team had visited eleven premises, of
     which three had been given advice. The cameras in Bridge Street had
     worked on all but four nights, and the new radio scheme had begun.

47   DATE OF THE NEXT MEETING                                             Action

     The next meeting will be held on Thursday 8 March 2018.

The Meeting ended at 9.05 am
`

const remarksOn = async (text: string): Promise<string[]> => {
  const pack = parse(await read(new TextEncoder().encode(text), { name: 'minutes.txt' }))
  const lines = text.split('\n')
  return pack.documents.flatMap(document =>
    document.type === 'minutes'
      ? proofRead(document, { others: pack.documents }).map(
          ({ rule, severity, item, line }) =>
            `${severity} ${rule} ${item ?? '-'}: ${lines[(line ?? 1) - 1]?.trim().slice(0, 24).trim()}`,
        )
      : [],
  )
}

test('careless minutes: every slip is found, at its line, and nothing else', async () => {
  assert.deepEqual(await remarksOn(CARELESS.trimStart()), [
    'error weekday-wrong -: Minutes of the meeting h',
    'warning substitute-as-visitor -: Insp Lena Cole (substitu',
    'warning present-and-apologised -: Apologies for absence we',
    'warning promise-without-decision 42: Tom Ashworth said that h',
    'warning numbering-gap 44: 44   SCAMS',
    'note report-not-attached 44: A report on scams had be',
    'warning initials-unclear 44: RESOLVED that a list of',
    'note due-missing 44: RESOLVED that a list of',
    'warning numbering-repeat 44: 44   FIRE SAFETY',
    'warning next-meeting-disagrees 44: Members spoke of sprinkl',
    'warning decision-without-owner 44: RESOLVED that the Boroug',
    'error date-impossible 45: The resilience plan was',
    'warning owner-not-in-attendance 45: RESOLVED that the plan b',
    'note due-missing 45: RESOLVED that the plan b',
    'note item-without-outcome 46: 46   NIGHT-TIME ECONOMY',
    'error meeting-ends-before-start -: The Meeting ended at 9.0',
  ])
})

test('the same minutes put right get no remark that matters', async () => {
  const careful = CARELESS.trimStart()
    .replace('Monday 19 December', 'Tuesday 19 December')
    .replace('Also Present:\n\nInsp', 'Insp')
    .replace('Helen Marsh                           Victim Support\n', '')
    .replace('44   SCAMS', '43   SCAMS')
    .replace('TA\n', 'TAh\n')
    .replace(
      'RESOLVED that the update be noted.',
      'RESOLVED that the street lights at Mill Lane be looked into.          TAs',
    )
    .replace('next\n     meeting.', 'next\n     meeting by Priya Nair.')
    .replace('on 9 March 2018', 'on 8 March 2018')
    .replace('Friday 31 April', 'Friday 27 April')
    .replace('The resilience plan', 'Rosalind Stannard to be informed. The resilience plan')
    .replace('the new radio scheme had begun.', 'the new radio scheme had begun. This was noted.')
    .replace('ended at 9.05 am', 'ended at 11.05 am')
  const remarks = await remarksOn(careful)
  assert.deepEqual(
    remarks.filter(remark => !remark.startsWith('note')),
    [],
  )
})

const WORDS: readonly [string, ...string[]] = [
  'RESOLVED that',
  'It was agreed that',
  'Action:',
  'TA/HM',
  'next meeting',
  '31 February 2018',
  'Friday',
  '43',
  '43a',
  '5.1',
  '(a)',
  'would look into',
  'apologies were received',
  'Present:',
  'asap',
  'constructor',
  '__proto__',
  '“',
  '\t',
  '\n\n',
  '|',
  '12.05 pm',
  '…',
]

const spoil = (text: string, random: Random): string => {
  const lines = text.split('\n')
  for (let changes = 1 + random.below(12); changes > 0; changes--) {
    const at = random.below(lines.length)
    const line = lines[at] ?? ''
    const place = random.below(line.length + 1)
    const fate = random.below(10)
    if (fate < 2) lines.splice(at, 1)
    else if (fate < 4) lines.splice(at, 0, lines[random.below(lines.length)] ?? '')
    else lines[at] = `${line.slice(0, place)} ${random.pick(WORDS)} ${line.slice(place + random.below(9))}`
  }
  return lines.join('\n')
}

test('spoilt minutes never stop the proof-reader, and each remark is whole', async () => {
  const seed = 20171219
  const random = seededRandom(seed)
  for (let round = 0; round < depthOfFuzz(150); round++) {
    const text = spoil(CARELESS, random)
    const pack = parse(await read(new TextEncoder().encode(text), { name: 'minutes.txt' }))
    for (const document of pack.documents) {
      if (document.type !== 'minutes') continue
      for (const { message, line } of proofRead(document, { others: pack.documents })) {
        const where = `seed ${seed}, round ${round}`
        assert.match(message, /^[“\p{Lu}\d].*[.”]$/su, where)
        assert.doesNotMatch(message, /undefined|null|NaN|\[object/, where)
        assert.ok(line === null || (line >= 1 && line <= text.split('\n').length), where)
      }
    }
  }
})
