import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { composeMessage } from './compose-message.ts'
import type { KeptMail } from './mail.ts'

/** A way on which mail leaves. */
export interface Sender {
  /**
   * @param handOver - is called before whoever takes the mail has the last byte of it: from then on it may have arrived. Where
   * it throws, the mail is left. A way that does no harm when it is gone twice need not call it.
   * @throws Refused where nobody will ever take it, Unanswered where nobody can know whether it was taken, anything else where
   * it was not taken and may be tried again
   */
  readonly send: (mail: KeptMail, handOver: () => Promise<void>) => Promise<void>
  readonly close: () => void
}

/** Who mail is from where that was not set. */
export const localSender = 'Matters Arising <matters-arising@localhost>'

/** The mail server says that it will never take this mail. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** The mail server had all of it and did not answer. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered'
}

/** Where there is no mail server: each mail becomes a file, which any mail program opens. Written twice, it is one file. */
export const outboxSender = ({ folder, from }: { readonly folder: string; readonly from: string }): Sender => ({
  send: async mail => {
    const message = await composeMessage(mail, from)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const file = join(folder, `${mail.id}.eml`)
    await writeFile(`${file}.part`, message, { mode: 0o600 })
    await rename(`${file}.part`, file)
  },
  close: () => undefined,
})
