import type { Configuration } from 'openid-client'
import type { OpenIdSettings } from '#platform/config/config.ts'

/** What has to be kept between going to the provider and coming back. */
export interface OpenIdTrip {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Who came back, as the provider says. */
export interface OpenIdClaims {
  readonly issuer: string
  readonly subject: string
  /** Everything that it says, unchecked. */
  readonly all: Readonly<Record<string, unknown>>
}

/** Why nobody came back. */
export type OpenIdFailure = 'refused' | 'unavailable'

/** A provider that people sign in with. */
export interface OpenId {
  readonly name: string
  /** Where to send the browser; null where the provider does not answer. */
  readonly start: () => Promise<(OpenIdTrip & { readonly url: string }) | null>
  /** @param search - what the browser came back with: "?code=…&state=…" */
  readonly finish: (search: string, trip: OpenIdTrip) => Promise<OpenIdClaims | OpenIdFailure>
}

/** A large package, loaded when somebody first signs in with a provider. */
const openIdClient = () => import('openid-client')

/** Errors of the network, and not of what was said over it. */
const isNetwork = async (error: unknown): Promise<boolean> => {
  const { ClientError } = await openIdClient()
  return error instanceof TypeError || (error instanceof ClientError && error.code === 'OAUTH_TIMEOUT')
}

/**
 * The code flow with PKCE, state and nonce; the signature of the identity is checked.
 * @param redirectUri - our own address that the provider sends browsers back to, which it must know
 */
export const createOpenId = (settings: OpenIdSettings, redirectUri: string): OpenId => {
  const issuer = new URL(settings.issuer)
  let known: Promise<Configuration> | null = null
  const discover = async (): Promise<Configuration> => {
    const { allowInsecureRequests, discovery, enableNonRepudiationChecks } = await openIdClient()
    // The settings allow plain HTTP for an issuer on this machine alone.
    const insecure = issuer.protocol === 'http:' ? [allowInsecureRequests] : []
    return discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
      execute: [...insecure, enableNonRepudiationChecks],
      timeout: 10,
    })
  }
  const configure = (): Promise<Configuration> => {
    known ??= discover()
    // One that did not answer is asked again the next time.
    known.catch(() => (known = null))
    return known
  }
  return {
    name: settings.name,
    start: async () => {
      try {
        const config = await configure()
        const client = await openIdClient()
        const trip = {
          state: client.randomState(),
          nonce: client.randomNonce(),
          verifier: client.randomPKCECodeVerifier(),
        }
        const url = client.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope: 'openid email profile',
          state: trip.state,
          nonce: trip.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(trip.verifier),
          code_challenge_method: 'S256',
        })
        return { ...trip, url: url.href }
      } catch {
        return null
      }
    },
    finish: async (search, { state, nonce, verifier }) => {
      try {
        const config = await configure()
        const { authorizationCodeGrant, fetchUserInfo } = await openIdClient()
        const tokens = await authorizationCodeGrant(config, new URL(`${redirectUri}${search}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const identity = tokens.claims()
        if (identity === undefined) return 'refused'
        // Some providers say the address only where they are asked for it.
        const more = 'email' in identity ? {} : await fetchUserInfo(config, tokens.access_token, identity.sub)
        return { issuer: identity.iss, subject: identity.sub, all: { ...more, ...identity } }
      } catch (error) {
        return (await isNetwork(error)) ? 'unavailable' : 'refused'
      }
    },
  }
}
