/** Whether a decision tells someone to do something, and names nobody to do it. */

const ACT =
  'invite|provide|bring|circulate|send|write|prepare|draft|present|submit|report|arrange|organise|organize|contact|publish|investigate|explore|' +
  'look into|follow up|chase|forward|share|distribute|develop|produce|undertake|carry out|convene|consult|inform|notify|remind|raise|respond|reply|' +
  'feed back|feedback|find out|obtain|seek|compile|collate|email|e-mail|advertise|monitor|set up|establish|issue|request|ask|identify|remove|repair|install|order|refer|complete'
const ACT_DONE =
  'invited|provided|brought|circulated|sent|written|prepared|drafted|presented|submitted|reported|arranged|organised|organized|contacted|published|' +
  'investigated|explored|looked into|followed up|chased|forwarded|shared|distributed|developed|produced|undertaken|carried out|convened|consulted|' +
  'informed|notified|reminded|raised|fed back|found out|obtained|sought|compiled|collated|emailed|e-mailed|advertised|set up|issued|repaired|installed'

const PASSIVE = new RegExp(
  `\\b(?:be|is|are)\\s+(?:also\\s+|further\\s+|formally\\s+|then\\s+)?(?:${ACT_DONE})\\b(?! for\\b)`,
  'i',
)
const BODY = '(?:the\\s+)?(?:partnership|board|committee|group|panel|forum|council|members|meeting|we)'
const BARE = new RegExp(`^\\W*(?:that\\s+)?(?:${BODY}\\s+(?:would|will|should|shall|to)\\s+|to\\s+)(?:${ACT})\\b`, 'i')
// "by the Clerk", "by Priya Nair", not "by the end of May" or "by Tuesday".
const NO_DOER =
  'end|next|then|close|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|' +
  'november|december|spring|summer|autumn|winter|e-?mail|post|letter|deadline|date|now|means|way|meeting|following'
const DOER = new RegExp(`\\bby\\s+(?!(?:the\\s+)?(?:${NO_DOER})\\b)\\p{L}`, 'iu')
const PROPOSED =
  /\((?:[^()]{0,80}\b)?(?:proposed|seconded|moved)\b[^()]{0,80}\)|\b(?:proposed|seconded)\s+(?:by\s+)?(?:cllr|councillor|mr|mrs|ms|dr)\b.*$/giu

/**
 * True where the text of a decision tells someone to act ("be invited", "to write to the Minister") and no doer stands in
 * it. "Be noted", "be approved" and the like ask for nothing; "the Clerk be asked to" names its doer.
 */
export const asksForAct = (decision: string): boolean => {
  const text = decision.replace(PROPOSED, '')
  if (BARE.test(text)) return true
  return PASSIVE.test(text) && !DOER.test(text)
}
