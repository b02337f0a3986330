/** A real OpenID provider on this machine, which signs in whom the test says. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface Person {
  /** Who they are at the provider. */
  readonly subject: string
  /** What the provider says of them, beside that. */
  readonly claims: Readonly<Record<string, string | number | boolean>>
}

interface Grant {
  readonly addOIDCScope: (scope: string) => void
  readonly save: () => Promise<string>
}

/** What we use of the package, which has no types. */
interface Provider {
  readonly callback: () => (request: IncomingMessage, response: ServerResponse) => void
  readonly interactionFinished: (request: IncomingMessage, response: ServerResponse, result: object) => Promise<void>
  readonly Grant: new (of: { readonly accountId: string; readonly clientId: string }) => Grant
}

const loadProvider = async (): Promise<new (issuer: string, configuration: object) => Provider> => {
  const name: string = 'oidc-provider'
  const loaded = (await import(name)) as { readonly Provider: new (issuer: string, configuration: object) => Provider }
  return loaded.Provider
}

const clientId = 'matters-arising'
const clientSecret = 'a secret of the tests, long enough'

/**
 * Starts a provider. Whoever comes to it is `person()`, without being asked, and is sent back; nobody where it is null, as
 * where somebody presses "Cancel".
 */
export const openIdProviderUnderTest = async (person: () => Person | null) => {
  const people = new Map<string, Person>()
  let handle: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => response.end()
  const server = createServer((request, response) => handle(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`

  /** @param redirectUri - the address that it sends browsers back to */
  const open = async (redirectUri: string): Promise<void> => {
    const ProviderOfPackage = await loadProvider()
    const provider = new ProviderOfPackage(issuer, {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          token_endpoint_auth_method: 'client_secret_post',
          redirect_uris: [redirectUri],
        },
      ],
      cookies: { keys: ['a key of the tests'] },
      claims: { openid: ['sub'], email: ['email', 'email_verified', 'xms_edov'], profile: ['preferred_username'] },
      features: { devInteractions: { enabled: false } },
      findAccount: (_: unknown, subject: string) => ({
        accountId: subject,
        claims: () => ({ sub: subject, ...people.get(subject)?.claims }),
      }),
      interactions: { url: (_: unknown, { uid }: { readonly uid: string }) => `/interaction/${uid}` },
    })
    const serve = provider.callback()
    const interact = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const who = person()
      if (who === null) return provider.interactionFinished(request, response, { error: 'access_denied' })
      people.set(who.subject, who)
      const grant = new provider.Grant({ accountId: who.subject, clientId })
      grant.addOIDCScope('openid email profile')
      const consent = { grantId: await grant.save() }
      await provider.interactionFinished(request, response, {
        login: { accountId: who.subject, remember: false },
        consent,
      })
    }
    handle = (request, response) => {
      if (request.url?.startsWith('/interaction/') === true) void interact(request, response)
      else serve(request, response)
    }
  }

  return {
    issuer,
    settings: { issuer, clientId, clientSecret, name: 'Wexmoor ID' },
    open,
    close: (): Promise<void> =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
