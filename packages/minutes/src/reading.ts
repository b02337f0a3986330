/**
 * The face of the library for a program that starts, reads one file and prints it: without the proof-reader, the ledger and
 * the outputs that it would load for nothing. Everything here is in `index.ts` too.
 */
export { UnreadableFile } from './read/unreadable.ts'
export { parse } from './parse/parse.ts'
export { diagnosticJson, minutesJson } from './render/json/minutes-json.ts'
export { packJson } from './render/json/pack-json.ts'
export { longDate } from './tree/long-date.ts'
