/** What a browser has to answer to add a passkey or to sign in with one, and whether its answer holds. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'

/** A large package, loaded with the first passkey. */
const webAuthn = () => import('@simplewebauthn/server')

/** Which site a passkey is for: browsers show it to no other. */
export interface PasskeySite {
  /** Host name of the site. */
  readonly id: string
  /** "https://minutes.example.org". */
  readonly origin: string
}

/** A question to a browser: `options` goes to it, `challenge` is kept. */
export interface Question {
  readonly challenge: string
  readonly options: object
}

/** The public half of a passkey. */
export interface PublicPasskey {
  readonly id: string
  /** base64url. */
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
}

/** A passkey is all that signs somebody in, so the device must know its owner: by finger, face or PIN. */
const userVerification = 'required'

/** @param owner.known - ids of passkeys that the account has already */
export const askForNewPasskey = async (
  site: PasskeySite,
  owner: { readonly id: string; readonly email: string; readonly name: string; readonly known: readonly string[] },
): Promise<Question> => {
  const { generateRegistrationOptions } = await webAuthn()
  const options = await generateRegistrationOptions({
    rpName: 'Matters Arising',
    rpID: site.id,
    userID: new TextEncoder().encode(owner.id),
    userName: owner.email,
    userDisplayName: owner.name,
    attestationType: 'none',
    excludeCredentials: owner.known.map(id => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification },
  })
  return { challenge: options.challenge, options }
}

export const askForPasskey = async (site: PasskeySite): Promise<Question> => {
  const { generateAuthenticationOptions } = await webAuthn()
  const options = await generateAuthenticationOptions({ rpID: site.id, userVerification })
  return { challenge: options.challenge, options }
}

type Answer = RegistrationResponseJSON & AuthenticationResponseJSON

/** The answer of a browser; null for a text that is none. What is in it is checked by whoever verifies it. */
const answerOf = (text: string): Answer | null => {
  try {
    const value = JSON.parse(text) as Partial<Answer> | null
    return typeof value?.id === 'string' && typeof value.response?.clientDataJSON === 'string'
      ? (value as Answer)
      : null
  } catch {
    return null
  }
}

/** Which passkey and which challenge an answer speaks of; null for a text that is no answer. */
export const readAnswer = (text: string): { readonly id: string; readonly challenge: string } | null => {
  const answer = answerOf(text)
  if (answer === null) return null
  try {
    const data = JSON.parse(Buffer.from(answer.response.clientDataJSON, 'base64url').toString('utf8')) as {
      readonly challenge?: unknown
    } | null
    return typeof data?.challenge === 'string' ? { id: answer.id, challenge: data.challenge } : null
  } catch {
    return null
  }
}

const expectedOf = (site: PasskeySite, challenge: string) => ({
  expectedChallenge: challenge,
  expectedOrigin: site.origin,
  expectedRPID: site.id,
  requireUserVerification: true,
})

/** The passkey that an answer adds; null where the answer does not hold. */
export const checkNewPasskey = async (
  site: PasskeySite,
  { text, challenge }: { readonly text: string; readonly challenge: string },
): Promise<PublicPasskey | null> => {
  const response = answerOf(text)
  if (response === null) return null
  const { verifyRegistrationResponse } = await webAuthn()
  try {
    const { registrationInfo } = await verifyRegistrationResponse({ response, ...expectedOf(site, challenge) })
    if (registrationInfo === undefined) return null
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports }
  } catch {
    return null
  }
}

/**
 * The new count of a passkey's uses; null where the answer does not hold. One that has not grown is of a copy, but for
 * passkeys that do not count.
 */
export const checkPasskey = async (
  site: PasskeySite,
  { text, challenge, passkey }: { readonly text: string; readonly challenge: string; readonly passkey: PublicPasskey },
): Promise<number | null> => {
  const response = answerOf(text)
  if (response === null) return null
  const { verifyAuthenticationResponse } = await webAuthn()
  try {
    const { id, counter, transports } = passkey
    const credential = {
      id,
      counter,
      transports: [...transports],
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
    }
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      credential,
      ...expectedOf(site, challenge),
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}
