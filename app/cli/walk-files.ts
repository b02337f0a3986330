import { lstat, opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Files, one after the other; of a folder everything in it, without what is hidden and without links that lead out of it. */
export async function* walkFiles(path: string): AsyncGenerator<string> {
  if (!(await stat(path)).isDirectory()) {
    yield path
    return
  }
  const names: string[] = []
  for await (const { name } of await opendir(path)) if (!name.startsWith('.')) names.push(name)
  for (const name of names.toSorted((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }))) {
    const inside = join(path, name)
    const about = await lstat(inside)
    if (about.isDirectory()) yield* walkFiles(inside)
    else if (about.isFile()) yield inside
  }
}
