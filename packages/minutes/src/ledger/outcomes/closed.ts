import type { Phrase } from './phrase.ts'

const done = 'the report says that it is done'
const delivered = 'what was owed has been delivered'
const answered = 'the question has been answered or the news given'

/** Says outright that the action is finished; nothing said before it keeps the action open. */
export const closedOutright: readonly Phrase[] = [
  {
    pattern:
      /\b(?:completed?|done|actioned|discharged|fulfilled|implemented|finali[sz]ed|concluded|resolved and closed)\b(?!\s+(?:by|in|at|before|to)\s+(?:the\s+)?(?:end|next|\d))/i,
    because: done,
  },
  {
    pattern:
      /\b(?:(?:now|action|item|matter|this|is|was|been)\s+closed|can (?:now )?be closed|^\W*resolved\W*$|closed\s*(?:[.;]|$)|close(?:d)? (?:the )?(?:action|item|matter))/i,
    because: done,
  },
  {
    pattern: /\bno further (?:action|update|work|steps?)\b[^.]{0,30}(?:required|needed|necessary|outstanding|due)?/i,
    because: 'nothing more is to be done',
  },
]

/** Something was sent, given or put on the agenda. Only done where nothing else in the update says that more is to come. */
export const closedByDelivery: readonly Phrase[] = [
  {
    pattern:
      /\b(?:has|have|had|was|were|is|are)\s+(?:(?:now|since|also|all|both|already|subsequently|been|duly|formally|being)\s+)*(?:circulated|sent|e-?mailed|issued|published|shared|distributed|disseminated|forwarded|passed|supplied|provided|submitted|delivered|posted|uploaded|written|presented|given|held|arranged|set up|established|appointed|recruited|invited|contacted|informed|notified|amended|updated|corrected|revised|agreed(?!\s+(?:that|to))|approved|signed|adopted|installed|repaired|replaced|removed|purchased|ordered|obtained|received|launched|produced|drafted|created|booked|convened|made|added|included|incorporated|placed|put|tabled|attached|checked|investigated|clarified|confirmed)\b/i,
    because: delivered,
  },
  {
    pattern:
      /^\W*(?:now\s+|all\s+)?(?:circulated|sent|e-?mailed|issued|published|shared|distributed|disseminated|forwarded|supplied|provided|submitted|delivered|presented|arranged|amended|corrected|confirmed|invited)\b/i,
    because: delivered,
  },
  {
    pattern:
      /\b(?:circulated|sent|e-?mailed|issued|published|shared|supplied|provided|submitted|delivered|presented|received|gave|attended|visited|wrote)\s+(?:the|a|an|all|details|copies|figures|information|his|her|their)\b|\btook place\b/i,
    because: delivered,
  },
  {
    pattern:
      /(?:^\W*(?:(?:this )?item )?(?:is )?on (?:the )?agenda\b|(?:^\W*|\b(?:is|are|now|appears?|included|item|listed|see)\s+)(?:also\s+)?(?:on|in|elsewhere on)\s+(?:the|this|today[’']s)\s+(?:\w+\s+)?agenda\b|\bagenda item\s+\d+|see (?:agenda )?item\s+\d+|(?:is|are) attached|see (?:the )?(?:attached|appendix|report))\b/i,
    because: 'what was asked for is before the meeting',
  },
  { pattern: /\b(?:met|spoke|wrote|written|spoken|liaised) (?:with|to)\b/i, because: answered },
  { pattern: /\b(?:confirmed|clarified|advised|reported|explained|established) that\b/i, because: answered },
]
