import type { Breach } from '../project/breach.ts'
import { isTestFile } from '../project/place.ts'
import { lineAt } from '../project/source-file.ts'
import type { SourceFile } from '../project/source-file.ts'
import { resolve } from './edge.ts'
import type { Aliases } from './edge.ts'

const reason = 'what nothing imports is either left over, or should not leave its file'

/** Where a program starts: what these export is for the machine. */
const isStart = (path: string) =>
  /^(app\/entry|bench)\//.test(path) || path.endsWith('/index.ts') || path === 'test/run.ts'

/** Every name that is imported, as "path#name"; "path#*" where all of a file is. */
const importedNames = (files: readonly SourceFile[], aliases: Aliases): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const { path, uses } of files) {
    for (const { specifier, name } of uses) names.add(`${resolve(path, specifier, aliases).to}#${name}`)
  }
  return names
}

/** Every value that a production file exports and no other file imports. Types are left alone: they name what a function takes. */
export const findDeadExports = (files: readonly SourceFile[], aliases: Aliases): readonly Breach[] => {
  const used = importedNames(files, aliases)
  return files
    .filter(({ path }) => !isTestFile(path) && !isStart(path))
    .filter(({ path }) => !used.has(`${path}#*`))
    .flatMap(({ path, text, exports }) =>
      exports
        .filter(({ name }) => !used.has(`${path}#${name}`))
        .map(({ name, at }) => ({
          rule: 'no-dead-exports',
          path,
          line: lineAt(text, at),
          what: `exports ${name}, which nothing imports`,
          reason,
        })),
    )
}
