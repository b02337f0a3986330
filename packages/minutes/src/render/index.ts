/** The outputs of the library: tree → text, JSON and pages. Pure; what is heavy is loaded when it is first used. */
export { documentJson, packJson } from './json/pack-json.ts'
export type { Json, PackJson } from './json/pack-json.ts'
export { minutesJson } from './json/minutes-json.ts'
export type { MinutesJson } from './json/minutes-json.ts'
export type { Printable } from './layout/sheet-of.ts'
export { renderText } from './text/render-text.ts'
