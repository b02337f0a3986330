/** Nodes of which a test says only what matters to it: the rest is as plain as it can be. */
import type { Attendee, Item } from './nodes.ts'
import type { Position } from './position.ts'

/** Somebody present, of whom nothing but the name is known. */
export const plainAttendee = (name: string, position: Position, given: Partial<Attendee> = {}): Attendee => ({
  type: 'attendee',
  name,
  title: null,
  role: null,
  organisation: null,
  initials: null,
  status: 'present',
  chair: false,
  substituteFor: null,
  position,
  ...given,
})

/** An item of the first level, in which nothing was said or decided. */
export const plainItem = (
  number: string | null,
  title: string | null,
  position: Position,
  given: Partial<Item> = {},
): Item => ({
  type: 'item',
  number,
  title,
  level: 1,
  blocks: [],
  decisions: [],
  actions: [],
  position,
  ...given,
})
