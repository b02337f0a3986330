import type { Item } from '../tree/nodes.ts'

const ROUTINE =
  /\b(?:apolog(?:y|ies)|welcome|introductions?|declarations?|interests?|(?:previous|last) (?:meeting|minutes)|matters arising|minutes|any other|a\.?o\.?b|urgent business|next meeting|future meetings?|dates? of (?:the )?(?:next|future|meetings?)|close|closure|questions?|deputations|petitions|exclusion of|public participation|announcements?|membership|attendance|quorum|filming|emergency)\b/i

/** True for the business that every meeting has and that needs no outcome: apologies, declarations, the next date. */
export const isRoutine = (item: Item): boolean => item.title !== null && ROUTINE.test(item.title)

const NEXT_MEETING =
  /\b(?:next|future)\b.{0,20}\bmeetings?\b|\bdates? (?:and time )?of (?:the )?(?:next|future|meetings?)\b/i

/** True for the item that says when the body meets next. */
export const isNextMeeting = (item: Item): boolean => item.title !== null && NEXT_MEETING.test(item.title)
