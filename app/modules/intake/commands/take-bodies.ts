import type { Act } from '#modules/accounts/index.ts'
import { addAlias } from '#modules/bodies/index.ts'
import type { Found } from '../model/found.ts'
import type { MakeKnown } from './make-known.ts'
import { createResolver } from './resolve-names.ts'
import { namesOf } from '../model/names.ts'

/**
 * Makes known the bodies that a file lists, each with the other name that further files call it by.
 * @returns how many there are
 */
export const takeBodies = async (
  act: Act,
  { found, make }: { readonly found: Found; readonly make: MakeKnown },
): Promise<number> => {
  if (found.bodies.length === 0) return 0
  const resolver = await createResolver(act, { names: namesOf(found), extra: [] })
  let taken = 0
  for (const { name, otherName } of found.bodies) {
    const id = await make(resolver.resolve({ kind: 'body', printed: name, about: '' }), { kind: 'body', printed: name })
    if (id === null) continue
    await addAlias(act, { kind: 'body', id, name: otherName })
    taken++
  }
  return taken
}
