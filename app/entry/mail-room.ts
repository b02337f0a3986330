import { join } from 'node:path'
import type { Clock } from '#kernel/clock.ts'
import type { Config } from '#platform/config/config.ts'
import { isLoopback } from '#platform/config/setting.ts'
import type { Database } from '#platform/db/database.ts'
import { bounceAddress } from '#platform/inbound-mail/addresses.ts'
import type { Log } from '#platform/log/log.ts'
import { createDeliverer, type Deliverer } from '#platform/mail/deliverer.ts'
import { localSender, outboxSender } from '#platform/mail/sender.ts'
import { smtpSender } from '#platform/mail/smtp-sender.ts'

/** True where mail stays on this machine, and the program listens to nobody else. */
export const mailStaysHere = ({
  mailServer,
  host,
  address,
}: Pick<Config, 'mailServer' | 'host' | 'address'>): boolean => {
  // An address that was set says that others come by it, through a proxy, even where the program listens on loopback.
  const isForAll = address !== null && !isLoopback(new URL(address).hostname)
  return mailServer === null && isLoopback(host) && !isForAll
}

/** Where mail goes: to the mail server that was set, or into the outbox of the data folder. */
export const openMailRoom = ({
  config,
  db,
  clock,
  log,
}: {
  readonly config: Pick<Config, 'mailServer' | 'mailFolder' | 'dataFolder' | 'host' | 'address' | 'replyDomain'>
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
}): Deliverer => {
  const { mailServer, mailFolder, dataFolder, replyDomain } = config
  const sender =
    mailServer === null
      ? outboxSender({ folder: mailFolder ?? join(dataFolder, 'outbox'), from: localSender })
      : smtpSender({ ...mailServer, ...(replyDomain !== null && { returnPath: id => bounceAddress(replyDomain, id) }) })
  return createDeliverer({ db, clock, sender, log, keepsWords: mailStaysHere(config) })
}
