import type { StoryBody, StoryPerson, StorySeat } from '../model.ts'
import { organisations, people } from '../story/people.ts'

/** A seat at one meeting: who held it, and whether they came. */
export interface AtMeeting {
  readonly seat: StorySeat
  /** Null where it was vacant. */
  readonly person: (StoryPerson & { readonly key: string }) | null
  readonly status: 'present' | 'apologies' | 'absent'
}

/** Who held a seat at a meeting; null where it was vacant. */
export const holderAt = (seat: StorySeat, meeting: number): AtMeeting['person'] => {
  const holder = seat.holders.find(({ until }) => until === undefined || meeting < until)
  const person = holder === undefined ? undefined : people[holder.person]
  return holder === undefined || person === undefined ? null : { ...person, key: holder.person }
}

/** Every seat of a body at one of its meetings. */
export const whoCame = (body: StoryBody, meeting: number): readonly AtMeeting[] =>
  body.seats.map(seat => {
    const person = holderAt(seat, meeting)
    const away = seat.apologies?.includes(meeting) === true
    const missing = person === null || seat.absent?.includes(meeting) === true
    return { seat, person, status: missing ? 'absent' : away ? 'apologies' : 'present' }
  })

/** "Superintendent Whitlock", as minutes speak of people. */
export const spoken = ({ title, name }: StoryPerson): string => `${title} ${name.split(' ').at(-1) ?? name}`

/** The name of an agency of the story. */
export const organisationName = (key: string): string => organisations.find(one => one.key === key)?.name ?? key

/** Those who sat at the table: present, and not there as the clerk. */
export const atTable = (came: readonly AtMeeting[]): readonly AtMeeting[] =>
  came.filter(({ status, seat }) => status === 'present' && seat.office !== 'secretary')

/** Who took the chair: the vice-chair, where the chair was away. */
export const inTheChair = (came: readonly AtMeeting[]): AtMeeting | undefined => {
  const present = atTable(came)
  return present.find(({ seat }) => seat.office === 'chair') ?? present.find(({ seat }) => seat.office === 'vice-chair')
}
