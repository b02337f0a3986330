import type { ReadTx } from '#platform/db/database.ts'
import { readLocalPart } from './addresses.ts'
import type { InboundHandler } from './received-mail.ts'

/** True for the part before the "@" of an address to which somebody may write: of a token that is known, or of a mail of ours. */
export const isKnownAddress = async <Act>(
  look: { readonly tx: ReadTx; readonly now: string },
  localPart: string,
  handlers: readonly Pick<InboundHandler<Act>, 'isKnown'>[],
): Promise<boolean> => {
  const recipient = readLocalPart(localPart)
  if (recipient === null) return false
  if (recipient.kind === 'bounce') {
    const { tx } = look
    const row = await tx.selectFrom('mail').select('id').where('id', '=', recipient.mailId).executeTakeFirst()
    return row !== undefined
  }
  for (const handler of handlers) if (await handler.isKnown(look, recipient.token)) return true
  return false
}
