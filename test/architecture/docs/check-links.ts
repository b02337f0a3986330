import { posix } from 'node:path'
import { readAnchors, readLinks } from './read-links.ts'

/** The pages to check, by path, and how to tell whether any other path of the project exists. */
export interface Pages {
  readonly texts: ReadonlyMap<string, string>
  readonly exists: (path: string) => boolean
}

/** Every link of the pages that leads nowhere. */
export const checkLinks = ({ texts, exists }: Pages): readonly string[] =>
  [...texts].flatMap(([page, text]) =>
    readLinks(text).flatMap(({ target, line }) => {
      const [file = '', anchor] = target.split('#')
      const path = file === '' ? page : posix.join(posix.dirname(page), decodeURIComponent(file))
      if (!exists(path)) return [`${page}:${line} links to ${target}, which is not there`]
      const linked = texts.get(path)
      if (anchor === undefined || linked === undefined || readAnchors(linked).has(anchor)) return []
      return [`${page}:${line} links to ${target}, but there is no such heading`]
    }),
  )
