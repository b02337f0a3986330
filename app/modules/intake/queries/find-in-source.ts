import { parse, type Source } from '#minutes'
import type { Found } from '../model/found.ts'
import { findInPack } from '../model/find-in-pack.ts'

/** What a file that was decoded tells. Pure: it may run in a thread. */
export const findInSource = (source: Source): Found => findInPack(parse(source), source)
