import type { Attendee } from '../../tree/nodes.ts'
import { contentWords } from '../words/alike.ts'

/** People found by their posts; each post is worked out once, however often it is printed. */
export interface PostIndex {
  /** The name of the one person whom the words of a post tell; null where they fit nobody, or two people as well. */
  readonly holder: (post: string) => string | null
}

interface Post {
  readonly at: number
  readonly name: string
  /** Words of the post and the agency that carry meaning. */
  readonly words: ReadonlySet<string>
  /** Those of the post alone. */
  readonly role: ReadonlySet<string>
}

const group = (posts: readonly Post[], keysOf: (post: Post) => Iterable<string>): ReadonlyMap<string, Post[]> => {
  const out = new Map<string, Post[]>()
  for (const post of posts)
    for (const key of keysOf(post)) {
      const had = out.get(key)
      if (had) had.push(post)
      else out.set(key, [post])
    }
  return out
}

const sharedBy = (words: ReadonlySet<string>, own: ReadonlySet<string>): number => {
  let shared = 0
  for (const word of words) if (own.has(word)) shared++
  return shared
}

/** An index of the people of an attendance by their posts and agencies. */
export const indexPosts = (attendance: readonly Attendee[]): PostIndex => {
  const roles = new Map(attendance.map((p, at) => [at, (p.role ?? '').toLowerCase().split(/[^\p{L}]+/u)]))
  const posts = attendance.flatMap((p, at): Post[] =>
    p.role || p.organisation
      ? [
          {
            at,
            name: p.name,
            words: contentWords(`${p.role ?? ''} ${p.organisation ?? ''}`),
            role: contentWords(p.role ?? ''),
          },
        ]
      : [],
  )
  const byWord = group(posts, post => post.words)
  const byRoleWord = group(
    posts.filter(post => attendance[post.at]?.role),
    post => new Set(roles.get(post.at)),
  )
  const bestOf = (words: ReadonlySet<string>): { name: string; tie: boolean } | null => {
    let best: { name: string; score: number } | null = null
    let tie = false
    const near = new Set([...words].flatMap(word => byWord.get(word) ?? []))
    for (const p of [...near].sort((a, b) => a.at - b.at)) {
      const shared = sharedBy(words, p.words)
      const score = shared / words.size + (shared / Math.max(1, p.words.size)) * 0.2
      if (shared < 2 || shared / words.size < 0.6) continue
      tie = best !== null && Math.abs(best.score - score) < 0.01
      if (!best || score > best.score) best = { name: p.name, score }
    }
    return best && { name: best.name, tie }
  }
  const find = (post: string): string | null => {
    const words = contentWords(post)
    const best = bestOf(words)
    if (best) return best.tie ? null : best.name
    // "the Borough Commander" against "Borough Police Commander", "Bromley Fire Commander": the last word must agree.
    const last = post.split(/\s+/).at(-1)?.toLowerCase() ?? ''
    const close = (byRoleWord.get(last) ?? []).filter(p => sharedBy(words, p.role) >= Math.max(1, words.size - 1))
    return close.length === 1 && close[0] && words.size >= 2 ? close[0].name : null
  }
  const known = new Map<string, string | null>()
  return {
    holder: post => {
      const had = known.get(post)
      if (had !== undefined) return had
      const found = find(post)
      known.set(post, found)
      return found
    },
  }
}
