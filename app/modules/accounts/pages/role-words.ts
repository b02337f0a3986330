import type { Role, RoleHeld } from '../model.ts'

/** What a role is called, and what somebody who has it does. */
export const roleWords: Readonly<Record<Role, { readonly label: string; readonly does: string }>> = {
  clerk: { label: 'Clerk', does: 'calls meetings, keeps the minutes and looks after the body' },
  chair: { label: 'Chair', does: 'sees drafts and the log, and approves' },
  member: { label: 'Member', does: 'sees agendas, papers and minutes' },
  author: { label: 'Report author', does: 'writes reports for meetings' },
  observer: { label: 'Observer', does: 'sees what members see' },
}

/** "Clerk of Safer Wexmoor Strategic Group". */
export const roleOnBody = ({ role, body }: Pick<RoleHeld, 'role' | 'body'>): string =>
  `${roleWords[role].label}, ${body.name}`
