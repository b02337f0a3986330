export const askStates = ['waiting', 'agreed', 'refused'] as const
export type AskState = (typeof askStates)[number]

export const answerKinds = ['agreed', 'refused', 'deferred'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** What a body asks of its parent. */
export interface Ask {
  readonly id: string
  readonly fromBodyId: string
  readonly toBodyId: string
  /** What it is about, in a few words: part of the title of the agenda item. */
  readonly title: string
  readonly text: string
  /** Paragraph of Schedule 12A, 1 to 7; null for an open ask. */
  readonly exemptParagraph: number | null
  /** The meeting of the body that asks. */
  readonly raisedMeetingId: string
  readonly minuteNumber: string | null
  readonly raisedAt: string
  readonly raisedBy: string
  /** The item of the parent's forward plan that it is. */
  readonly forwardId: string
  readonly state: AskState
  readonly version: number
}

/** What a meeting of the parent answered. */
export interface AskAnswer {
  readonly id: string
  readonly askId: string
  readonly meetingId: string
  readonly kind: AnswerKind
  /** What is to be done, or why not. */
  readonly words: string
  /** What was put into the minutes of that meeting. */
  readonly sentence: string
  readonly toMeetingId: string | null
  readonly toOn: string | null
  readonly answeredAt: string
  readonly answeredBy: string
}

/** Where an ask stands on the agenda of a meeting that is to answer it. */
export interface AskPlace {
  readonly meetingId: string
  readonly date: string
  /** As the agenda has it now. */
  readonly itemTitle: string
}

/** "Ask of the Youth Offending Group, a lead for transitions": a title without a colon, behind which a reader would stop. */
export const itemTitle = (fromName: string, title: string): string =>
  `Ask of the ${fromName.replace(/^the\s+/i, '')}, ${title}`
