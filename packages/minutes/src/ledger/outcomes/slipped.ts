import type { Phrase } from './phrase.ts'

const putOff = 'the report puts it off'

/** Words that put an action off, with or without a new date. */
export const slipped: readonly Phrase[] = [
  {
    pattern:
      /\b(?:deferr(?:ed|al)|defer|postpone[ds]?|postponement|re-?scheduled|re-?arranged|put back|pushed back|put off|moved back|slip(?:s|ped)|delay(?:ed|s)?|adjourned|held over)\b/i,
    because: putOff,
  },
  {
    pattern: /\b(?:moved|extended|carried (?:forward|over)|brought forward) (?:to|until|till|into) (?:the )?(?=\w)/i,
    because: putOff,
  },
  {
    pattern: /\b(?:new|revised|extended|amended|later) (?:date|deadline|target|timescale|completion date)\b/i,
    because: 'the date was changed',
  },
  { pattern: /\bwill now (?:be|take place|come|report)\b/i, because: 'the date was changed' },
]
