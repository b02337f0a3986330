const body = (slug: string): string => `/bodies/${slug}`
const seat = (slug: string, id: string): string => `${body(slug)}/seats/${id}`
const holder = (slug: string, seatId: string, id: string): string => `${seat(slug, seatId)}/holders/${id}`

const bodyPattern = '/bodies/:body'
const seatPattern = `${bodyPattern}/seats/:seat`
const holderPattern = `${seatPattern}/holders/:holder`

/** Addresses of the module's pages. Those with ":" are patterns; the functions fill them in. */
export const paths = {
  bodies: '/bodies',
  newBody: '/bodies/new',
  /** With the parent chosen already. */
  newBodyBelow: (slug: string): string => `/bodies/new?parent=${slug}`,
  bodyPattern,
  body,
  editBodyPattern: `${bodyPattern}/edit`,
  editBody: (slug: string): string => `${body(slug)}/edit`,
  dissolveBodyPattern: `${bodyPattern}/dissolve`,
  dissolveBody: (slug: string): string => `${body(slug)}/dissolve`,
  seatsCsvPattern: `${bodyPattern}/seats.csv`,
  seatsCsv: (slug: string): string => `${body(slug)}/seats.csv`,
  newSeatPattern: `${bodyPattern}/seats/new`,
  newSeat: (slug: string): string => `${body(slug)}/seats/new`,
  seatOrderPattern: `${bodyPattern}/seats/order`,
  seatOrder: (slug: string): string => `${body(slug)}/seats/order`,
  seatPattern,
  seat,
  editSeatPattern: `${seatPattern}/edit`,
  editSeat: (slug: string, id: string): string => `${seat(slug, id)}/edit`,
  closeSeatPattern: `${seatPattern}/close`,
  closeSeat: (slug: string, id: string): string => `${seat(slug, id)}/close`,
  holdSeatPattern: `${seatPattern}/hold`,
  holdSeat: (slug: string, id: string): string => `${seat(slug, id)}/hold`,
  editHolderPattern: `${holderPattern}/edit`,
  editHolder: (slug: string, seatId: string, id: string): string => `${holder(slug, seatId, id)}/edit`,
  endHolderPattern: `${holderPattern}/end`,
  endHolder: (slug: string, seatId: string, id: string): string => `${holder(slug, seatId, id)}/end`,
  removeHolderPattern: `${holderPattern}/remove`,
  removeHolder: (slug: string, seatId: string, id: string): string => `${holder(slug, seatId, id)}/remove`,
  organisations: '/organisations',
  newOrganisation: '/organisations/new',
  editOrganisationPattern: '/organisations/:organisation/edit',
  editOrganisation: (id: string): string => `/organisations/${id}/edit`,
  closeOrganisationPattern: '/organisations/:organisation/close',
  closeOrganisation: (id: string): string => `/organisations/${id}/close`,
  people: '/people',
  newPerson: '/people/new',
  personPattern: '/people/:person',
  person: (id: string): string => `/people/${id}`,
  editPersonPattern: '/people/:person/edit',
  editPerson: (id: string): string => `/people/${id}/edit`,
  mergePersonPattern: '/people/:person/merge',
  mergePerson: (id: string): string => `/people/${id}/merge`,
} as const
