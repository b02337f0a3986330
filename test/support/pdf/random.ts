/** Bytes that look random and are the same for the same seed (mulberry32). */
export const randomBytes = (seed: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length)
  let state = seed
  for (let at = 0; at < length; at++) {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    bytes[at] = (mixed ^ (mixed >>> 14)) & 0xff
  }
  return bytes
}
