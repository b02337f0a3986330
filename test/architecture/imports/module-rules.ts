import type { Edge } from './edge.ts'
import type { ImportRule } from './rule.ts'

/** Modules in the order in which they may know each other: each may import the index of those before it. */
export const moduleOrder = [
  'audit',
  'accounts',
  'bodies',
  'meetings',
  'ledger',
  'minutes',
  'intake',
  'actions',
  'asks',
  'matters',
  'matters-arising',
  'papers',
  'performance',
  'programmes',
  'public',
  'example',
  'home',
] as const

const rank = (module: string) => moduleOrder.findIndex(name => name === module)

const betweenModules = (edge: Edge) =>
  edge.fromPlace.area === 'module' && edge.toPlace.area === 'module' && edge.fromPlace.part !== edge.toPlace.part

type Role = 'model' | 'policy' | 'store' | 'commands' | 'queries' | 'compose' | 'pages' | 'paths' | 'doors' | 'index'

const roles: readonly (readonly [RegExp, Role])[] = [
  [/^model(\.ts|\/)/, 'model'],
  [/^policy(\.ts|\/)/, 'policy'],
  [/^store(\.ts|\/)/, 'store'],
  [/^commands\//, 'commands'],
  [/^queries\//, 'queries'],
  [/^compose\//, 'compose'],
  [/^pages\//, 'pages'],
  [/^paths\.ts/, 'paths'],
  [/^(jobs|cli)\.ts/, 'doors'],
  [/^index\.ts/, 'index'],
]

const roleOf = (rest: string): Role | null => roles.find(([pattern]) => pattern.test(rest))?.[1] ?? null

/** What a file of each role may import of its own module. */
const own: Readonly<Record<Role, readonly Role[]>> = {
  model: ['model', 'policy'],
  policy: ['model', 'policy'],
  store: ['model', 'store'],
  commands: ['model', 'policy', 'store', 'commands', 'queries', 'compose', 'paths'],
  queries: ['model', 'policy', 'store', 'queries', 'paths'],
  compose: ['model', 'queries', 'compose', 'paths'],
  pages: ['model', 'policy', 'commands', 'queries', 'compose', 'pages', 'paths'],
  paths: ['model'],
  doors: ['model', 'commands', 'queries'],
  index: ['model', 'policy', 'commands', 'queries', 'compose', 'pages', 'paths', 'doors'],
}

/** Which folders of app/platform a file of each role may import. */
const platform: Readonly<Record<Role, readonly string[]>> = {
  model: [],
  policy: [],
  store: ['db', 'mail'],
  commands: ['db', 'jobs', 'files', 'mail', 'inbound-mail', 'passkeys'],
  queries: ['db', 'files'],
  compose: [],
  pages: ['http'],
  paths: [],
  doors: ['jobs', 'inbound-mail', 'cli'],
  index: ['http', 'jobs', 'inbound-mail', 'cli'],
}

/** Where the rule speaks of the role of the importing file. */
const inRole = (edge: Edge): Role | null => (edge.fromPlace.area === 'module' ? roleOf(edge.fromPlace.rest) : null)

/** The rules between and inside modules. */
export const moduleRules: readonly ImportRule[] = [
  {
    name: 'module-order',
    reason: 'modules know each other in one direction only, so that each can be read without those after it',
    breaks: edge => betweenModules(edge) && !(rank(edge.toPlace.part) < rank(edge.fromPlace.part)),
    caught: [
      ['app/modules/bodies/commands/add.ts', "import { listActions } from '#modules/actions/index.ts'"],
      ['app/modules/audit/model.ts', "import type { Account } from '#modules/accounts/index.ts'"],
      ['app/modules/sundry/model.ts', "import type { Account } from '#modules/accounts/index.ts'"],
    ],
    allowed: [['app/modules/actions/commands/close.ts', "import { readMinutes } from '#modules/minutes/index.ts'"]],
  },
  {
    name: 'modules-by-their-face',
    reason: 'a module offers what is in its index.ts; its store and its pages are its own business',
    breaks: edge => betweenModules(edge) && edge.toPlace.rest !== 'index.ts',
    caught: [
      ['app/modules/actions/queries/list.ts', "import { rows } from '#modules/minutes/store.ts'"],
      ['app/modules/home/pages/start/page.ts', "import { view } from '../../../minutes/pages/read/view.ts'"],
    ],
    allowed: [['app/modules/actions/queries/list.ts', "import { readMinutes } from '#modules/minutes/index.ts'"]],
  },
  {
    name: 'module-roles',
    reason: 'rules are pure, the store alone knows the database, and pages never reach past commands and queries',
    breaks: edge => {
      const role = inRole(edge)
      if (role === null || edge.toPlace.area !== 'module' || betweenModules(edge)) return false
      const target = roleOf(edge.toPlace.rest)
      return target !== null && !own[role].includes(target)
    },
    caught: [
      ['app/modules/actions/model.ts', "import { rows } from './store.ts'"],
      ['app/modules/actions/pages/list/page.ts', "import { rows } from '../../store.ts'"],
      ['app/modules/actions/commands/close.ts', "import { view } from '../pages/list/view.ts'"],
      ['app/modules/actions/jobs.ts', "import { rows } from './store.ts'"],
    ],
    allowed: [
      ['app/modules/actions/pages/list/page.ts', "import { listActions } from '../../queries/list-actions.ts'"],
      ['app/modules/actions/store.ts', "import type { Action } from './model.ts'"],
    ],
  },
  {
    name: 'module-platform',
    reason: 'each kind of file sees only the part of the platform that it needs: a rule sees none of it',
    breaks: edge => {
      const role = inRole(edge)
      if (role === null || edge.toPlace.area !== 'platform') return false
      // A model may say that a command is given a transaction; what to do with one only the store knows.
      if (role === 'model' && edge.typeOnly && edge.toPlace.part === 'db') return false
      return !platform[role].includes(edge.toPlace.part)
    },
    caught: [
      ['app/modules/actions/model.ts', "import { db } from '#platform/db/db.ts'"],
      ['app/modules/actions/policy.ts', "import type { Tx } from '#platform/db/tx.ts'"],
      ['app/modules/actions/commands/close.ts', "import { redirect } from '#platform/http/redirect.ts'"],
      ['app/modules/actions/pages/list/page.ts', "import { db } from '#platform/db/db.ts'"],
    ],
    allowed: [
      ['app/modules/actions/store.ts', "import { tables } from '#platform/db/tables.ts'"],
      ['app/modules/actions/model.ts', "import type { Tx } from '#platform/db/tx.ts'"],
    ],
  },
  {
    name: 'html-in-pages-only',
    reason: 'commands, queries and rules answer with facts; only a page knows what they look like',
    breaks: edge => {
      const role = inRole(edge)
      return role !== null && role !== 'pages' && edge.toPlace.area === 'ui'
    },
    caught: [['app/modules/actions/queries/list.ts', "import { html } from '#ui/html.ts'"]],
    allowed: [['app/modules/actions/pages/list/view.ts', "import { html } from '#ui/html.ts'"]],
  },
]
