import type { Phrase } from './phrase.ts'

const dropped = 'the action was given up'
const overtaken = 'something else has taken its place'

export const withdrawn: readonly Phrase[] = [
  {
    pattern:
      /\bno longer\s+(?:(?:to be|being|considered|thought|deemed)\s+)?(?:required|needed|necessary|relevant|applicable|appropriate|viable|feasible|possible|pursued|a priority|proceeding|going ahead|taking place|taken forward|an issue)\b/i,
    because: dropped,
  },
  { pattern: /\b(?:withdrawn?|withdrawal of|abandoned|cancelled|rescinded|discontinued|dropped)\b/i, because: dropped },
  {
    pattern:
      /\b(?:not|n['’]t)\s+(?:(?:now|currently|to)\s+)?(?:be(?:ing)?\s+)?(?:pursued?|proceeding|proceed(?:ed)?(?: with)?|progressed|taken forward|take forward|going ahead|go ahead)\b/i,
    because: dropped,
  },
  { pattern: /^\W*(?:(?:this|it) (?:is|was) )?not (?:required|needed|necessary|applicable)\b/i, because: dropped },
  { pattern: /\b(?:action|item|matter|this|it)\b[^.;]{0,20}\bbe (?:removed|deleted|dropped)\b/i, because: dropped },
  { pattern: /\bdecided (?:not to|against)\b/i, because: dropped },
  { pattern: /\b(?:superseded|overtaken by events|redundant|falls? away|fallen away)\b/i, because: overtaken },
  {
    pattern:
      /\b(?:removed|deleted|taken off|struck) (?:from|off) the (?:action )?(?:log|list|plan|tracker|schedule)\b/i,
    because: dropped,
  },
]
