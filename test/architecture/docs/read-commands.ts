/** A use of the program that a document shows. */
export interface ShownCommand {
  readonly name: string
  /** "--json", without values. */
  readonly options: readonly string[]
}

/** The uses of `matters` in the blocks of code of a page. `matters --help` names no command and is left out. */
export const readCommands = (markdown: string): readonly ShownCommand[] =>
  [...markdown.matchAll(/^```(?:sh|console|text)?\n([^]*?)^```/gm)]
    .flatMap(([, block = '']) => block.split('\n'))
    .map(line => line.replace(/\s#.*$/, ''))
    .flatMap(line => {
      const [, name, rest = ''] = /^\s*(?:\$ )?(?:bin\/)?matters ([a-z]+(?:-[a-z]+)*)(.*)$/.exec(line) ?? []
      return name === undefined ? [] : [{ name, options: rest.match(/--[a-z-]+/g) ?? [] }]
    })
