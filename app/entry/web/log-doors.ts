import { NotAllowed, NotThere } from '#kernel/errors.ts'
import { mayReadLog, nobody, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import { readLogPage, type LogDeps } from '#modules/audit/index.ts'
import { findBody } from '#modules/bodies/index.ts'

/** Ties the pages of the log, which come before accounts and bodies, to who may read it. */
export const logDoors = ({ look, print }: PageDeps): LogDeps<Visitor> => ({
  print,
  readWhole: ({ actor }, filter) =>
    look(actor ?? nobody, ({ tx, actor: reader }) => {
      if (!mayReadLog(reader, null)) throw new NotAllowed('Only an administrator reads the log of the whole.')
      return readLogPage(tx, filter)
    }),
  readOfBody: ({ actor }, slug, filter) =>
    look(actor ?? nobody, async ({ tx, actor: reader }) => {
      const body = await findBody({ tx, actor: reader }, { slug })
      if (!mayReadLog(reader, body.id)) throw new NotThere('log')
      return { ...(await readLogPage(tx, { ...filter, bodyId: body.id })), body: { name: body.name, slug } }
    }),
})
