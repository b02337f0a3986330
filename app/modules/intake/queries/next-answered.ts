import type { Look } from '#modules/accounts/index.ts'
import type { Intake } from '../model.ts'
import { selectAnswered } from '../store/intakes.ts'

/** The next file that was asked about and has its answers; for the work that takes them in. */
export const nextAnswered = ({ tx }: Look): Promise<Intake | null> => selectAnswered(tx)
