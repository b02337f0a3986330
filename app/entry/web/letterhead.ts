import type { Letterhead } from '#modules/meetings/index.ts'

/**
 * Where mail and calendar entries say that they come from.
 * @param from - who mail is from, "Safer Wexmoor <minutes@example.org>"; null where none is set
 */
export const letterheadOf = (address: string, from: string | null): Letterhead => {
  const host = URL.canParse(address) ? new URL(address).hostname : 'localhost'
  return { address, organiser: /[^\s<>]+@[^\s<>]+/.exec(from ?? '')?.[0] ?? `no-reply@${host}` }
}
