/** What a printed role says of the organisation and of the post. */
export interface Role {
  /** As printed: "LBW", "Wexmoor Police". */
  readonly organisation: string | null
  /** As printed; null where none is. */
  readonly post: string | null
}

/** Words of which a post is made. */
const postWords =
  /\b(officer|manager|head|director|chief|commander|deputy|assistant|chair\w*|vice|co-?ordinator|secretary|executive|holder|representative|lead|leader|member|councillor|cllr|superintendent|inspector|sergeant|constable|consultant|advis[eo]r|analyst|clerk|solicitor|president|practitioner|governor|nurse|worker|supervisor|administrator|headteacher|principal|treasurer|ambassador|champion|specialist|associate|commissioner|controller|planner|dci|dcs)\b/i

/** Words with which the name of an organisation ends. */
const organisationEnd =
  /\b(service|services|police|constabulary|council|forum|board|trust|housing|association|authority|brigade|partnership|probation|watch|society|charity|foundation|college|university|school|nhs|ccg|icb|met|met police|office|agency|company|centre|group|network|federation|church|institute|union|homes|crime|support|aid|mind|women's aid|ltd|cic|plc)$/i

const isOrganisation = (text: string): boolean => organisationEnd.test(text.trim()) && !postWords.test(text)

const acronym = /^(\p{Lu}{2,6})(?:\s+|\s*[-–—:]\s*)(?=\p{L})/u

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
    .replace(/^the\s+/i, '')
    .replace(/^([^()]*)\)$/, '$1')
    .trim()

/** What only says who led the meeting, and honours: no part of a post. */
const withoutChair = (text: string): string =>
  tidy(
    text
      .replace(/\(\s*(?:in the )?(?:vice[- ]?)?(?:chair\w*)\s*\)/gi, ' ')
      .replace(/\b(?:J\.?P\.?|O\.?B\.?E\.?|M\.?B\.?E\.?)(?=[\s,(]|$)/g, ' '),
  )

const orNull = (text: string): string | null => (text === '' ? null : text)

/** "Wexmoor Housing Trust, Tenancy Manager", "Tenancy Manager - Wexmoor Housing Trust": parts, one of which is an organisation. */
const inParts = (role: string): Role | null => {
  const parts = role
    .split(/\s*[,;]\s+|\s+[-–—]\s+|(?<=\p{Ll})-(?=\p{Lu})/u)
    .map(tidy)
    .filter(part => part !== '')
  if (parts.length < 2) return null
  const at = parts.findIndex(isOrganisation)
  const organisation = parts[at]
  if (organisation === undefined) return null
  const rest = parts.filter((_, place) => place !== at)
  return rest.some(part => postWords.test(part)) ? { organisation, post: rest.join(', ') } : null
}

/**
 * Takes a role apart as minutes print it: "LBW Head of Housing" is the post "Head of Housing" of "LBW"; "Wexmoor Police" is
 * an organisation alone. What is in doubt is left as a post: an organisation is not made of it.
 */
export const splitRole = ({
  role,
  organisation,
}: {
  readonly role: string | null
  readonly organisation: string | null
}): Role => {
  const printed = withoutChair(role ?? '')
  const named = tidy(organisation ?? '')
  if (named !== '' && !postWords.test(named)) return { organisation: named, post: orNull(printed) }
  if (printed === '') return { organisation: null, post: orNull(withoutChair(named)) }
  if (isOrganisation(printed)) return { organisation: printed, post: null }
  const lead = acronym.exec(printed)?.[1]
  if (lead !== undefined && postWords.test(printed)) {
    return { organisation: lead, post: orNull(tidy(printed.slice(acronym.exec(printed)?.[0].length ?? 0))) }
  }
  return inParts(printed) ?? { organisation: null, post: printed }
}
