import type { Look } from '#modules/accounts/index.ts'
import { timetable } from '../model/agenda-clock.ts'
import type { ItemOfMeeting } from '../model/attendance.ts'
import type { Meeting } from '../model.ts'
import { selectAgendaItems } from '../store/agenda-items.ts'

/** The items that a meeting deals with, numbered as its agenda prints them: coming and going is told by them. */
export const itemsOfMeeting = async ({ tx }: Pick<Look, 'tx'>, meeting: Meeting): Promise<readonly ItemOfMeeting[]> =>
  timetable(await selectAgendaItems(tx, meeting.id), meeting)
    .items.filter(({ item }) => item.state === 'open')
    .map(({ item, number }) => ({ id: item.id, title: item.title, number: Number(number) }))
