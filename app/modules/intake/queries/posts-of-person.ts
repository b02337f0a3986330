import type { Look } from '#modules/accounts/index.ts'
import { findPerson, listBodies } from '#modules/bodies/index.ts'
import { selectSeenPerson } from '../store/meetings.ts'

/** What minutes print somebody as, from the first meeting to the last. */
export interface PrintedRole {
  readonly body: { readonly id: string; readonly name: string; readonly slug: string }
  /** As printed; null where only the name is. */
  readonly role: string | null
  readonly organisation: string | null
  /** Day of the first meeting, and of the last. */
  readonly from: string
  readonly to: string
}

/**
 * What the minutes of bodies that the actor may see print a person as: how their posts changed over time.
 * @throws NotThere where there is no such person, or none that the actor may see
 */
export const postsOfPerson = async (
  look: Pick<Look, 'tx' | 'actor'>,
  personId: string,
): Promise<readonly PrintedRole[]> => {
  const { person } = await findPerson(look, personId)
  const bodies = new Map((await listBodies(look)).map(({ id, name, slug }) => [id, { id, name, slug }]))
  const posts: PrintedRole[] = []
  for (const { bodyId, role, organisation, date } of await selectSeenPerson(look.tx, person.id)) {
    const body = bodies.get(bodyId)
    if (body === undefined) continue
    const at = posts.findLastIndex(one => one.body.id === bodyId)
    const last = posts[at]
    const goesOn = last?.role === role && last.organisation === organisation
    if (last !== undefined && goesOn) posts[at] = { ...last, to: date }
    else posts.push({ body, role, organisation, from: date, to: date })
  }
  return posts
}
