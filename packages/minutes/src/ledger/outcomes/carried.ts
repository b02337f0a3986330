import type { Phrase } from './phrase.ts'

const going = 'work goes on'
const notDone = 'the report says that it is not done'

export const carried: readonly Phrase[] = [
  {
    pattern:
      /\b(?:ongoing|on-going|in progress|in hand|underway|under way|work(?:ing)? (?:is )?(?:continu\w+|on)|continu(?:es|ing|ed)|under (?:review|consideration|development)|being (?:\w+ed|\w+en|made|done|held|built|put|set)|in train|on track|on target|progressing)\b/i,
    because: going,
  },
  {
    pattern:
      /\b(?:[Aa]rranged|[Bb]ooked|[Ss]cheduled|[Oo]rgani[sz]ed|[Pp]lanned|[Ss]et up) for (?=\d|\p{Lu}|the |next |early |late )/u,
    because: 'it is arranged, and has not happened',
  },
  {
    pattern: /\b(?:carry|carried|brought|bring|roll(?:ed)?) (?:forward|over)\b/i,
    because: 'the report carries it forward',
  },
  {
    pattern:
      /\b(?:outstanding|overdue|not started|on hold|paused|open|remains?|incomplete|still to|yet to|tbc|to be confirmed)\b/i,
    because: notDone,
  },
  {
    pattern: /\b(?:hoped|expected|anticipated|intended|planned|scheduled|due|aims?|intends?|will|shall|to be)\b/i,
    because: 'the report expects it, and does not say that it is done',
  },
  { pattern: /(?:\bnot\b|n['’]t\b)/i, because: notDone },
]
