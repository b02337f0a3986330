import type { Look } from '#modules/accounts/index.ts'
import { seatsOnDay, type Body, type SeatOnDay } from '#modules/bodies/index.ts'

/** Somebody who is told of a meeting; by mail, where there is an address. */
export interface Recipient {
  readonly personId: string
  readonly name: string
  readonly email: string | null
}

/** The people who hold the seats, each once. */
export const holdersOf = (seats: readonly SeatOnDay[]): readonly Recipient[] => {
  const people = new Map<string, Recipient>()
  for (const { holder } of seats) {
    if (holder === null) continue
    const email = holder.email?.trim() ?? ''
    people.set(holder.personId, { personId: holder.personId, name: holder.name, email: email === '' ? null : email })
  }
  return [...people.values()]
}

/** Who is told of a meeting of a body that the actor has found, on a day. */
export const listRecipients = async (look: Pick<Look, 'tx'>, body: Body, day: string): Promise<readonly Recipient[]> =>
  holdersOf(await seatsOnDay(look, body, day))
