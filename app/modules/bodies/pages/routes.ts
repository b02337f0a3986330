import type { Actor, PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import type { FrameLink } from '#ui/layout.ts'
import type { Body } from '../model.ts'
import { bodiesRoutes as treeRoutes } from './bodies/page.ts'
import { bodyFormRoutes } from './body-form/page.ts'
import { bodyRoutes } from './body/page.ts'
import { closeSeatRoutes } from './close-seat/page.ts'
import { dissolveBodyRoutes } from './dissolve-body/page.ts'
import { holdSeatRoutes } from './hold-seat/page.ts'
import { holderRoutes } from './holder/page.ts'
import { mergePeopleRoutes } from './merge-people/page.ts'
import { organisationFormRoutes } from './organisation-form/page.ts'
import { organisationsRoutes } from './organisations/page.ts'
import { peopleRoutes } from './people/page.ts'
import { personFormRoutes } from './person-form/page.ts'
import { personRoutes, type ReadPrintedPosts } from './person/page.ts'
import { seatFormRoutes } from './seat-form/page.ts'
import { seatOrderRoutes } from './seat-order/page.ts'
import { seatRoutes } from './seat/page.ts'
import { seatsCsvRoutes } from './seats-csv/page.ts'

/**
 * All addresses of the module; those with fixed words stand before the patterns that would take them.
 * @param besides - links to what other modules keep of a body, for its page
 * @param readPosts - what minutes print a person as, for the person's page
 */
export const bodiesRoutes = (
  deps: PageDeps,
  besides: (body: Body, actor: Actor) => readonly FrameLink[],
  readPosts: ReadPrintedPosts,
): readonly Route<Visitor>[] => [
  ...treeRoutes(deps),
  ...bodyFormRoutes(deps),
  ...dissolveBodyRoutes(deps),
  ...seatsCsvRoutes(deps),
  ...seatFormRoutes(deps),
  ...seatOrderRoutes(deps),
  ...closeSeatRoutes(deps),
  ...holdSeatRoutes(deps),
  ...holderRoutes(deps),
  ...seatRoutes(deps),
  ...bodyRoutes(deps, besides),
  ...organisationFormRoutes(deps),
  ...organisationsRoutes(deps),
  ...personFormRoutes(deps),
  ...mergePeopleRoutes(deps),
  ...personRoutes(deps, readPosts),
  ...peopleRoutes(deps),
]
