/** Which characters a TrueType font can show: its `cmap` table, format 4. */

const tableOffset = (font: Buffer, tag: string): number => {
  const tables = font.readUInt16BE(4)
  for (let i = 0; i < tables; i++) {
    const entry = 12 + 16 * i
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`The font has no ${tag} table`)
}

/** Offset of the Unicode map of the basic plane (format 4). */
const basicMap = (font: Buffer): number => {
  const cmap = tableOffset(font, 'cmap')
  const maps = font.readUInt16BE(cmap + 2)
  for (let i = 0; i < maps; i++) {
    const map = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4)
    if (font.readUInt16BE(map) === 4) return map
  }
  throw new Error('The font has no map of the basic plane')
}

/** The code points that the font has a glyph for. */
export const shownBy = (font: Buffer): ReadonlySet<number> => {
  const map = basicMap(font)
  const doubled = font.readUInt16BE(map + 6)
  const [ends, starts] = [map + 14, map + 16 + doubled]
  const [deltas, ranges] = [starts + doubled, starts + 2 * doubled]
  const shown = new Set<number>()
  for (let segment = 0; segment < doubled; segment += 2) {
    const [start, end] = [font.readUInt16BE(starts + segment), font.readUInt16BE(ends + segment)]
    const [delta, range] = [font.readUInt16BE(deltas + segment), font.readUInt16BE(ranges + segment)]
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const at = ranges + segment + range + 2 * (code - start)
      const glyph = range === 0 ? (code + delta) & 0xffff : font.readUInt16BE(at)
      if (glyph !== 0) shown.add(code)
    }
  }
  return shown
}
