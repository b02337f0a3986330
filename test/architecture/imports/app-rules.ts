import type { Edge } from './edge.ts'
import type { ImportRule } from './rule.ts'
import type { Place } from '../project/place.ts'

type Area = Place['area']

const isProduction = (edge: Edge) => edge.fromPlace.area !== 'test' && edge.fromPlace.area !== 'bench'

/** True for an import of a file of ours outside the areas named. */
const leaves = (edge: Edge, from: Area, allowed: readonly Area[]) =>
  edge.fromPlace.area === from && edge.kind === 'file' && !allowed.includes(edge.toPlace.area)

/** What the library offers: its index, or the index of one of its parts, for those who need no more of it. */
const isFace = ({ toPlace }: Edge) =>
  toPlace.part === 'index' || toPlace.part === 'reading' || toPlace.rest === 'index.ts'

/**
 * The two places where the platform meets the library: `reader` runs its decoders in a thread that can be ended, because
 * a hostile file may never finish, and `pdf` gives what it prints to a native compiler.
 */
const isMeetingPlace = ({ fromPlace, toPlace }: Edge) => {
  if (fromPlace.area !== 'platform' || toPlace.area !== 'library') return false
  if (fromPlace.part === 'reader') return ['index', 'read'].includes(toPlace.part)
  return fromPlace.part === 'pdf' && ['index', 'render'].includes(toPlace.part)
}

/** The rules between the layers of app/. */
export const appRules: readonly ImportRule[] = [
  {
    name: 'kernel-is-the-floor',
    reason: 'everything stands on the kernel, so it may stand on nothing of ours and on no package',
    breaks: edge => edge.fromPlace.area === 'kernel' && (edge.kind === 'package' || leaves(edge, 'kernel', ['kernel'])),
    caught: [
      ['app/kernel/clock.ts', "import { loadConfig } from '#platform/config/config.ts'"],
      ['app/kernel/ids.ts', "import { nanoid } from 'nanoid'"],
      ['app/kernel/text.ts', "import type { Minutes } from '#minutes'"],
    ],
    allowed: [['app/kernel/dates.ts', "import type { Clock } from './clock.ts'"]],
  },
  {
    name: 'ui-is-props-to-html',
    reason: 'a component is a function from typed props to HTML: no data, no request, no file',
    breaks: edge => edge.fromPlace.area === 'ui' && (edge.kind !== 'file' || leaves(edge, 'ui', ['ui', 'kernel'])),
    caught: [
      ['app/ui/table.ts', "import { listActions } from '#modules/actions/index.ts'"],
      ['app/ui/page.ts', "import { loadConfig } from '#platform/config/config.ts'"],
      ['app/ui/page.ts', "import { readFileSync } from 'node:fs'"],
      ['app/ui/page.ts', "import type { Minutes } from '#minutes'"],
      ['app/ui/page.ts', "import type { Context } from 'hono'"],
    ],
    allowed: [['app/ui/components/tag.ts', "import { html } from '../html.ts'"]],
  },
  {
    name: 'platform-knows-no-business',
    reason: 'the platform serves any module: it may not know what minutes, actions or pages are',
    breaks: edge => leaves(edge, 'platform', ['platform', 'kernel']) && !isMeetingPlace(edge),
    caught: [
      ['app/platform/jobs/run.ts', "import { sendReminder } from '#modules/actions/index.ts'"],
      ['app/platform/http/error.ts', "import { errorPage } from '#ui/error-page.ts'"],
      ['app/platform/mail/send.ts', "import { main } from '../../entry/web.ts'"],
      ['app/platform/files/read.ts', "import { parse } from '#minutes'"],
      ['app/platform/reader/decode.ts', "import { lint } from '#minutes/lint/lint.ts'"],
    ],
    allowed: [
      ['app/platform/log/log.ts', "import type { Clock } from '#kernel/clock.ts'"],
      ['app/platform/reader/decode.ts', "import { readPdf } from '#minutes/read/pdf/read-pdf.ts'"],
    ],
  },
  {
    name: 'doors-open-outwards',
    reason: 'the command line and the web are ways in: nothing inside may know by which way somebody came',
    breaks: edge =>
      isProduction(edge) && edge.toPlace.area === 'cli' && !['cli', 'entry'].includes(edge.fromPlace.area),
    caught: [['app/modules/minutes/queries/read.ts', "import { print } from '../../../cli/print.ts'"]],
    allowed: [['app/entry/cli.ts', "import { commands } from '../cli/commands.ts'"]],
  },
  {
    name: 'entry-is-the-top',
    reason: 'an entry knows everything and wires it together, so nothing may lean on it',
    breaks: edge => isProduction(edge) && edge.toPlace.area === 'entry' && edge.fromPlace.area !== 'entry',
    caught: [['app/modules/minutes/pages/read/page.ts', "import { app } from '#modules/../entry/web.ts'"]],
    allowed: [['app/entry/cli.ts', "import { run } from './cli/run.ts'"]],
  },
  {
    name: 'cli-is-a-door',
    reason:
      'a command reads words and prints words: what it does is in the library and the modules, and it has no HTML',
    breaks: edge =>
      edge.fromPlace.area === 'cli' &&
      edge.kind === 'file' &&
      (edge.toPlace.area === 'ui' || (edge.toPlace.area === 'module' && edge.toPlace.rest !== 'index.ts')),
    caught: [
      ['app/cli/commands/lint.ts', "import { html } from '#ui/html.ts'"],
      ['app/cli/commands/lint.ts', "import { readMinutes } from '#modules/minutes/queries/read-minutes.ts'"],
    ],
    allowed: [
      ['app/cli/commands/lint.ts', "import { lint } from '#minutes'"],
      ['app/cli/commands/lint.ts', "import { readInBox } from '#platform/reader/read-in-box.ts'"],
    ],
  },
  {
    name: 'library-by-its-face',
    reason:
      'the application uses what the library offers in its index (or, to start fast, in reading.ts), so that its insides stay free to change',
    breaks: edge =>
      isProduction(edge) &&
      edge.fromPlace.area !== 'library' &&
      edge.fromPlace.area !== 'entry' &&
      edge.toPlace.area === 'library' &&
      !isFace(edge) &&
      !(isMeetingPlace(edge) && edge.fromPlace.part === 'reader'),
    caught: [
      ['app/modules/minutes/queries/read.ts', "import { parse } from '#minutes/parse/parse.ts'"],
      ['app/platform/pdf/render-pdf.ts', "import { typstData } from '#minutes/render/pdf/typst-data.ts'"],
    ],
    allowed: [
      ['app/modules/minutes/queries/read.ts', "import { parse } from '#minutes'"],
      ['app/cli/read-files.ts', "import { parse } from '#minutes/reading.ts'"],
      ['app/platform/pdf/render-pdf.ts', "import { renderTypst } from '#minutes/render/index.ts'"],
    ],
  },
  {
    name: 'migrations-are-plain',
    reason: 'a step that was released must do the same for ever, so it may use nothing that moves with the program',
    breaks: edge =>
      edge.fromPlace.area === 'migrations' &&
      edge.kind === 'file' &&
      edge.toPlace.area !== 'migrations' &&
      !(edge.toPlace.area === 'platform' && edge.toPlace.part === 'db'),
    caught: [['migrations/0009-a.ts', "import { roles } from '#modules/accounts/index.ts'"]],
    allowed: [['migrations/0009-a.ts', "import { createTables } from '#platform/db/ddl.ts'"]],
  },
  {
    name: 'no-tests-in-production',
    reason: 'what runs for a clerk may not depend on what only runs for us',
    breaks: edge => isProduction(edge) && ['test', 'bench'].includes(edge.toPlace.area),
    caught: [
      ['app/entry/web.ts', "import { depthOfFuzz } from '#test/fuzz-depth.ts'"],
      ['app/kernel/clock.ts', "import { frozen } from './clock.test.ts'"],
      ['app/entry/cli.ts', "import { measure } from '../../bench/measure.ts'"],
    ],
    allowed: [['app/kernel/clock.test.ts', "import { depthOfFuzz } from '#test/fuzz-depth.ts'"]],
  },
]
