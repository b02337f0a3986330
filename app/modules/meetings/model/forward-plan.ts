import type { ForwardItem } from './agenda-item.ts'

/** True where an item is to come before a meeting on a day: wanted for that day or earlier, or for the next meeting. */
export const isWantedBy = ({ wantedOn, state }: Pick<ForwardItem, 'wantedOn' | 'state'>, day: string): boolean =>
  state === 'waiting' && (wantedOn === null || wantedOn <= day)
