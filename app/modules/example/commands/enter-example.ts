import { NotThere } from '#kernel/errors.ts'
import { accountOfEmail, openSession, type Act } from '#modules/accounts/index.ts'
import { demonstrators, type Demonstrator } from '../model.ts'

/**
 * Signs a newcomer in as one of the people of the example.
 * @returns the token for the cookie
 */
export const enterExample = async (
  act: Act,
  { role, about }: { readonly role: string; readonly about: string },
): Promise<string> => {
  const who: Demonstrator | undefined = demonstrators.find(one => one.role === role)
  const accountId = who === undefined ? null : await accountOfEmail(act, who.email)
  if (accountId === null) throw new NotThere('person in the example')
  return openSession(act, { accountId, how: 'example', about })
}
