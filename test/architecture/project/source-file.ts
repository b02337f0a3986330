import { parseSync } from 'oxc-parser'
import type { Comment, Program } from 'oxc-parser'

/** A TypeScript file of the project, parsed. */
export interface SourceFile {
  /** From the root, with forward slashes: "app/kernel/clock.ts". */
  readonly path: string
  readonly text: string
  readonly program: Program
  readonly comments: readonly Comment[]
  readonly imports: readonly Import[]
}

/** One import, export-from or dynamic import, as written. */
export interface Import {
  /** "./clock.ts", "#kernel/clock.ts", "node:fs", "hono". */
  readonly specifier: string
  readonly line: number
  readonly typeOnly: boolean
}

/** The line, from 1, of an offset into the text. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

const unquote = (text: string) => text.replace(/^['"`]|['"`]$/g, '')

const findImports = (text: string, module: ReturnType<typeof parseSync>['module']): readonly Import[] => {
  const statics = module.staticImports.map(found => ({
    specifier: found.moduleRequest.value,
    line: lineAt(text, found.start),
    typeOnly: found.entries.length > 0 && found.entries.every(entry => entry.isType),
  }))
  const exports = module.staticExports.flatMap(found => {
    const request = found.entries[0]?.moduleRequest
    const typeOnly = found.entries.every(entry => entry.isType)
    return request ? [{ specifier: request.value, line: lineAt(text, found.start), typeOnly }] : []
  })
  const dynamics = module.dynamicImports.map(found => ({
    specifier: unquote(text.slice(found.moduleRequest.start, found.moduleRequest.end)),
    line: lineAt(text, found.start),
    typeOnly: false,
  }))
  return [...statics, ...exports, ...dynamics]
}

/**
 * Parses one file.
 * @throws SyntaxError where it is not TypeScript
 */
export const parseFile = (path: string, text: string): SourceFile => {
  const { program, comments, module, errors } = parseSync(path, text)
  const [error] = errors
  if (error) throw new SyntaxError(`${path}: ${error.message}`)
  return { path, text, program, comments, imports: findImports(text, module) }
}
