/** Where a file belongs, as far as the rules care. */
export interface Place {
  readonly area:
    'library' | 'kernel' | 'ui' | 'platform' | 'module' | 'cli' | 'entry' | 'migrations' | 'test' | 'bench' | 'other'
  /** Library: "tree", "read", "render", … or "index". Module: its name. Platform: its folder. Else "". */
  readonly part: string
  /** What follows the part: "docx/table.ts", "store.ts", "commands/approve-minutes.ts". */
  readonly rest: string
}

const place = (area: Place['area'], part = '', rest = ''): Place => ({ area, part, rest })

const split = (path: string): readonly [string, string] => {
  const slash = path.indexOf('/')
  return slash < 0 ? [path.replace(/\.ts$/, ''), ''] : [path.slice(0, slash), path.slice(slash + 1)]
}

/** True for tests and what only tests use. */
export const isTestFile = (path: string): boolean =>
  /\.test(-support)?\.ts$|^test\/|\/(test|cases|fixtures)\//.test(path)

/** Where a path of the project belongs. */
export const placeOf = (path: string): Place => {
  if (isTestFile(path)) return place('test')
  const within = (folder: string) => (path.startsWith(folder) ? split(path.slice(folder.length)) : null)
  const library = within('packages/minutes/src/')
  if (library) return place('library', ...library)
  const module = within('app/modules/')
  if (module) return place('module', ...module)
  const platform = within('app/platform/')
  if (platform) return place('platform', ...platform)
  const simple = (['kernel', 'ui', 'cli', 'entry'] as const).find(area => path.startsWith(`app/${area}/`))
  if (simple) return place(simple)
  const outside = (['migrations', 'bench'] as const).find(area => path.startsWith(`${area}/`))
  return place(outside ?? 'other')
}
