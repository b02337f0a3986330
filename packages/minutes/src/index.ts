/** The public face of the minutes library: bytes → Source → tree → outputs. No I/O, no clock, no network. */
export type * from './tree/nodes.ts'
export type * from './tree/position.ts'
export type * from './tree/diagnostic.ts'
export type * from './ledger/types.ts'
export type * from './read/source.ts'
export { UnreadableFile } from './read/unreadable.ts'
export type { UnreadableReason } from './read/unreadable.ts'
export { parse } from './parse/parse.ts'
