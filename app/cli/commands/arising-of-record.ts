import { documentJson, renderDocx, renderHtmlPage, renderText, type MattersArising } from '#minutes'
import { Invalid, NotAllowed } from '#kernel/errors.ts'
import { consoleActor, type Look } from '#modules/accounts/index.ts'
import { findBody, listBodies, type Body } from '#modules/bodies/index.ts'
import { issueReport, latestDocument, obstacleWords, readReport } from '#modules/matters-arising/index.ts'
import { listMeetings, type Meeting } from '#modules/meetings/index.ts'
import type { Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { parseOptions } from '../parse-options.ts'
import type { OpenRecord } from '../record-tools.ts'
import type { Tools } from '../tools.ts'
import { UsageError } from '../usage-error.ts'
import { writeOutput } from '../write-output.ts'

const known = {
  docx: 'switch',
  pdf: 'switch',
  html: 'switch',
  json: 'switch',
  issue: 'switch',
  number: 'value',
} as const

const formats = ['docx', 'pdf', 'html'] as const

/** The body that is meant: by its part of the address, or by its name. */
const bodyOf = async (look: Look, typed: string): Promise<Body> => {
  const bodies = await listBodies(look)
  const wanted = typed.trim().toLowerCase()
  const found = bodies.find(({ slug, name, shortName }) =>
    [slug, name, shortName ?? ''].some(one => one.toLowerCase() === wanted),
  )
  if (found !== undefined) return findBody(look, { id: found.id })
  const there = bodies.map(({ slug }) => slug).join(', ')
  throw new UsageError(
    `There is no body ${typed}. ${there === '' ? 'The record has none yet.' : `There are: ${there}.`}`,
  )
}

const meetingOf = async (look: Look, body: Body, typed: string): Promise<Meeting> => {
  const meetings = await listMeetings(look, body)
  const on = meetings.filter(({ date, id }) => date === typed || id === typed)
  const taking = on.find(({ state }) => state !== 'cancelled') ?? on[0]
  if (taking !== undefined) return taking
  throw new UsageError(
    `${body.name} has no meeting on ${typed}. Write its date as ${meetings[0]?.date ?? '2026-03-10'}.`,
  )
}

/** Issues it, and says what stands in the way where it cannot be. */
const issue = async (
  record: OpenRecord,
  { meetingId, seen, number }: { readonly meetingId: string; readonly seen: number; readonly number: string },
): Promise<readonly string[]> => {
  try {
    await record.perform(consoleActor, act => issueReport(act, { meetingId, seen, number, reason: '' }))
    return []
  } catch (error) {
    if (error instanceof Invalid) return error.problems.map(({ message }) => message)
    if (error instanceof NotAllowed) return [error.message]
    throw error
  }
}

const written = async (
  document: MattersArising,
  format: (typeof formats)[number],
  tools: Tools,
): Promise<string | Uint8Array> => {
  switch (format) {
    case 'docx':
      return renderDocx(document)
    case 'pdf':
      return tools.renderPdf(document)
    case 'html':
      return renderHtmlPage(document)
  }
}

/** `matters arising BODY MEETING`: the report of a meeting of the record. */
export const arisingOfRecord: Command = async (args, tools) => {
  const options = parseOptions(args, known)
  const [bodyName = '', meetingName = ''] = options.files
  const { terminal } = tools
  await using record = await tools.record.open()
  const read = () =>
    record.look(consoleActor, async look => {
      const body = await bodyOf(look, bodyName)
      const meeting = await meetingOf(look, body, meetingName)
      return readReport(look, { meetingId: meeting.id })
    })
  const before = await read()
  const isIssued = before.issued.length > 0
  if (options.has('issue') && isIssued) {
    terminal.err('The report of this meeting was issued already. A further report is issued on its page.\n')
    return exitCode.findings
  }
  const obstacles = options.has('issue')
    ? await issue(record, { meetingId: before.meeting.id, seen: 0, number: options.value('number') ?? '' })
    : (before.live?.facts.obstacles ?? []).map(obstacleWords)
  const report = options.has('issue') && obstacles.length === 0 ? await read() : before
  const document = latestDocument(report)
  if (document === null) throw new UsageError('There is no report of this meeting.')
  const chosen = formats.filter(format => options.has(format))
  for (const format of chosen) {
    const name = `${report.body.slug}-matters-arising-${report.meeting.date}${report.issued.length > 0 ? '' : '-draft'}.${format}`
    await writeOutput(name, await written(document, format, tools))
    terminal.err(`Wrote ${name}.\n`)
  }
  if (options.has('json')) terminal.out(`${JSON.stringify(documentJson(document), null, 2)}\n`)
  else if (chosen.length === 0) terminal.out(renderText(document))
  if (obstacles.length > 0) {
    terminal.err(`It cannot be issued:\n${obstacles.map(line => `  ${line}\n`).join('')}`)
    return exitCode.findings
  }
  if (options.has('issue')) terminal.err('The report is issued. Nobody can change it.\n')
  return exitCode.well
}
