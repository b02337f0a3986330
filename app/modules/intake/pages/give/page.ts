import type { Context } from 'hono'
import type { Problem } from '#kernel/errors.ts'
import { nobody, type Visitor } from '#modules/accounts/index.ts'
import { readForm, type UploadedFile } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { fileSize } from '#ui/format.ts'
import { giveFile } from '../../commands/give-file.ts'
import type { IntakeKind } from '../../model.ts'
import { paths } from '../../paths.ts'
import { intakeOverview } from '../../queries/list-intakes.ts'
import type { IntakeDeps } from '../deps.ts'
import { giveView } from './view.ts'

const nothingGiven: Problem = { field: 'files', message: 'Choose a file' }

const checkFiles = (
  files: readonly UploadedFile[],
  { maxBytes, maxFiles }: IntakeDeps['limits'],
): readonly Problem[] => {
  if (files.length === 0) return [nothingGiven]
  if (files.length > maxFiles) {
    return [{ field: 'files', message: `Choose ${maxFiles} files or fewer at a time; you chose ${files.length}` }]
  }
  return files
    .filter(({ bytes }) => bytes.byteLength > maxBytes)
    .map(({ name, bytes }) => ({
      field: 'files',
      message: `“${name}” is ${fileSize(bytes.byteLength)}. Choose files of up to ${fileSize(maxBytes)}`,
    }))
}

const kindOf = (typed: string): IntakeKind => (typed === 'moderngov' ? 'moderngov' : 'minutes')

/** `/intake/give`: the form to which files are given. They are kept at once, and read afterwards. */
export const giveRoutes = (deps: IntakeDeps): readonly Route<Visitor>[] => {
  const { limits } = deps
  const print = (c: Context, visitor: Visitor, given: { kind: string; problems: readonly Problem[] }): Response => {
    const main = giveView({ ...given, limits })
    const hasErrors = given.problems.length > 0
    return c.html(
      deps.print(visitor, { title: 'Give old records', section: paths.intake, hasErrors, main }),
      hasErrors ? 400 : 200,
    )
  }

  const get = async (c: Context, visitor: Visitor): Promise<Response> => {
    await deps.look(visitor.actor ?? nobody, intakeOverview)
    return print(c, visitor, { kind: 'minutes', problems: [] })
  }

  const post = async (c: Context, visitor: Visitor): Promise<Response> => {
    const actor = visitor.actor ?? nobody
    await deps.look(actor, intakeOverview)
    // A few large files at a time: what is sent is held in memory until it is kept.
    const form = await readForm(c, limits.maxBytes * 5)
    if (typeof form === 'string') {
      const message =
        form === 'too-large'
          ? `Choose less at a time: up to ${fileSize(limits.maxBytes * 5)} together`
          : nothingGiven.message
      return print(c, visitor, { kind: 'minutes', problems: [{ field: 'files', message }] })
    }
    const files = form.files('files')
    const kind = kindOf(form.text('kind'))
    const problems = checkFiles(files, limits)
    if (problems.length > 0) return print(c, visitor, { kind, problems })
    for (const { name, bytes } of files) {
      const hash = deps.files.keep(bytes)
      const mediaType = 'application/octet-stream'
      await deps.perform(actor, act =>
        giveFile(act, { hash, name: name.trim() || 'File', kind, mediaType, size: bytes.byteLength, again: false }),
      )
    }
    deps.wake()
    return c.redirect(paths.intake, 303)
  }

  return [
    { method: 'GET', path: paths.give, access: 'signed-in', audit: 'nothing, because it only reads', handle: get },
    { method: 'POST', path: paths.give, access: 'signed-in', audit: 'file.given', handle: post },
  ]
}
