import { longDate } from '../tree/long-date.ts'
import type { CivilDate, PlainDocument } from '../tree/nodes.ts'
import { clause, composed, labelled, paragraph, section } from './blocks.ts'

/** What a notice says. */
export interface NoticeFacts {
  readonly body: string
  readonly date: CivilDate
  /** Weekday and hours in words: "Thursday, 2pm to 4pm". */
  readonly hours: string
  readonly venue: string | null
  /** Days that the meeting was to be on before, the earliest first. */
  readonly earlierDates: readonly CivilDate[]
  /** The day of the meeting that this one continues. */
  readonly continues: CivilDate | null
  readonly cancelled: boolean
  /** Whether anybody may come. */
  readonly open: boolean
  /** The items that may be named to anybody. */
  readonly business: readonly { readonly number: string; readonly title: string }[]
  /** The day on which it went out; null for a draft. */
  readonly issued: CivilDate | null
}

const opening = ({ body, cancelled, continues }: NoticeFacts): string => {
  if (cancelled) return `The meeting of the ${body} below is cancelled.`
  return continues === null
    ? `Notice is given that the ${body} will meet as follows.`
    : `Notice is given that the meeting of the ${body} that was adjourned on ${longDate(continues)} will go on as follows.`
}

const publicWords = (open: boolean): string =>
  open
    ? 'The meeting is open to the public, except while it deals with an item that the law allows to be taken in private.'
    : 'The meeting is not open to the public.'

/** The notice of a meeting as a document. */
export const composeNotice = (facts: NoticeFacts): PlainDocument => {
  const { body, date, hours, venue, earlierDates, business, issued } = facts
  const was = earlierDates.map(longDate)
  return {
    type: 'notice',
    title: facts.cancelled ? 'Meeting cancelled' : 'Notice of meeting',
    body,
    date,
    author: null,
    dateFiled: null,
    sections: [
      section({
        blocks: [
          paragraph(opening(facts)),
          labelled('When', hours),
          ...(venue === null ? [] : [labelled('Place', venue)]),
          ...(was.length === 0 ? [] : [labelled('Changed', `the meeting was to be on ${was.join(', then on ')}`)]),
        ],
      }),
      ...(business.length === 0 || facts.cancelled
        ? []
        : [section({ title: 'Business', blocks: business.map(({ number, title }) => clause(`${number}.`, title)) })]),
      section({
        title: 'The public',
        blocks: [
          paragraph(publicWords(facts.open)),
          paragraph(issued === null ? 'This notice has not been issued yet.' : `Issued on ${longDate(issued)}.`),
        ],
      }),
    ],
    position: composed,
    diagnostics: [],
  }
}
