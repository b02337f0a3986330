import type { AddressInfo } from 'node:net'
import type { Hono } from 'hono'
import { createAdaptorServer, type ServerType } from '@hono/node-server'

export interface ListenOptions {
  readonly fetch: Hono['fetch']
  readonly host: string
  readonly port: number
  /** How many further ports to try where the port is taken; 0 makes a taken port an error. */
  readonly furtherPorts: number
}

export interface Listening {
  readonly host: string
  readonly port: number
  /** Takes no more requests, lets those under way finish (at most `graceMs`), then closes. */
  readonly close: (graceMs: number) => Promise<void>
}

const taken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

const bind = (server: ServerType, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })

const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null

const close = (server: ServerType, graceMs: number): Promise<void> =>
  new Promise(resolve => {
    const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })

/** Starts an HTTP server. Throws where no port could be had. */
export const listen = async ({ fetch, host, port, furtherPorts }: ListenOptions): Promise<Listening> => {
  // A form of 20 MB over a slow line may take minutes; a header may not.
  const serverOptions = { headersTimeout: 15_000, requestTimeout: 180_000, keepAliveTimeout: 10_000 }
  for (let further = 0; ; further++) {
    const server = createAdaptorServer({ fetch, serverOptions })
    try {
      await bind(server, host, port === 0 ? 0 : port + further)
    } catch (error) {
      if (taken(error) && further < furtherPorts) continue
      throw error
    }
    const address = server.address()
    return { host, port: isAddress(address) ? address.port : port, close: graceMs => close(server, graceMs) }
  }
}
