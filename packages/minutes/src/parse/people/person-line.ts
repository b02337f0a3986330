import type { Line } from '../line.ts'
import { numberLead } from '../layout/number-lead.ts'
import { isRoleWord } from '../words/roles.ts'
import { TITLE_AT_START } from '../words/titles.ts'
import { readName } from './name.ts'

const SEPARATED = /^\s*(?:\.?$|[,;:(–—]|-\s|\s{2})/
const VERB =
  /\b(?:was|were|welcomed|stated|reported|advised|noted|agreed|explained|presented|thanked|asked|said|gave|confirmed|updated|informed|will|would|has been|have been|is to|are to|discussed|opened|introduced)\b/

/** True where the words behind a name are a post or agency: glued to it, in brackets, or beginning with such a word. */
export const opensPerson = (text: string): boolean => {
  const found = readName(text)
  if (!found || (!found.name.includes(' ') && found.title === null && !/^\s*\(/.test(found.rest))) return false
  if (VERB.test(found.rest.slice(0, 120))) return false
  const rest = found.rest
  if (SEPARATED.test(rest)) return true
  const next = /^\s*([^\s,]+)/.exec(rest)?.[1] ?? ''
  // Glued ("MarshHead of …"), a post, or an agency in capitals.
  return (
    (!/^\s/.test(rest) && /^\p{Lu}/u.test(rest)) ||
    isRoleWord(next) ||
    /^\p{Lu}{2,}\b/u.test(next) ||
    TITLE_AT_START.test(rest.trim())
  )
}

/** True where a line can go on with what is said of the person above it: a post, an agency, the rest of a bracket. */
export const continuesPerson = (line: Line, above: Line): boolean => {
  const { text } = line
  if (text.length > 110 || VERB.test(text) || /^[^:]{2,40}:\s/.test(text) || numberLead(text)?.form === 'dotted')
    return false
  if (line.gap === 0 && !line.whole) return true
  if (/^[\p{Ll}(]/u.test(text) || /[,;&(]$|\band$/.test(above.text)) return true
  const words = text.split(/[^\p{L}’'&-]+/u).filter(Boolean)
  return (
    words.length > 0 &&
    words.length <= 12 &&
    (words.some(isRoleWord) || words.every(w => /^\p{Lu}{2,}$/u.test(w)) || /\b\p{Lu}{2,6}\)?$/u.test(text))
  )
}
