import type { Phrase } from './phrase.ts'

const waiting = 'the report waits for somebody to answer'
const chased = 'the owner was chased, so the answer is still out'

export const awaiting: readonly Phrase[] = [
  {
    pattern:
      /\b(?:await(?:s|ed|ing)?|waiting (?:for|on|to hear)|pending (?:a |an |the )?(?:reply|response|update|confirmation|information|feedback|outcome|decision))\b/i,
    because: waiting,
  },
  {
    pattern:
      /\b(?:not|n['’]t|never|yet to)\s+(?:yet\s+)?(?:been\s+)?(?:received?|heard|had|have|responded?|repl(?:y|ied)|provided?|supplied|submitted|given|got)\s+(?:\w+\s+){0,2}?(?:any|a|an|the|back|further|update|information|response|reply|details|to|from)\b/i,
    because: waiting,
  },
  {
    pattern:
      /\bno (?:further )?(?:response|reply|update|information|answer|feedback|news|report)\b(?: \w+){0,3}?\s*(?:received|provided|given|yet|to date|available|from|so far|has|had|was|at present|[.;]|$)/i,
    because: waiting,
  },
  {
    pattern: /\bto (?:provide|give|bring|supply|send) (?:an?|the) (?:further |verbal |written )?update\b/i,
    because: 'the owner has still to say how it stands',
  },
  { pattern: /\b(?:has|have|had|was|were) (?:again |also |now )?(?:been )?asked (?:for|to)\b/i, because: chased },
  {
    pattern:
      /\b(?:information|data|details|figures|reply|response|comments?|feedback|update) (?:(?:is|are|was|still|remains?|also) )*outstanding\b/i,
    because: waiting,
  },
  { pattern: /\b(?:chas(?:ed|ing|er)|reminders?|reminded)\b/i, because: chased },
  {
    pattern:
      /\b(?:e-?mail|letter|message|request)\b[^.;]{0,60}\b(?:request(?:ing|ed)|asking|seeking|for (?:an|the|this) (?:update|information))\b/i,
    because: chased,
  },
  {
    pattern:
      /\b(?:update|response|reply|information) (?:is |was |has been |being )?(?:requested|sought|outstanding)\b/i,
    because: waiting,
  },
]
