/** Words that addresses of the module use themselves. */
const reserved = new Set(['new'])

const longest = 60

/**
 * A body's part of the address, made of its name: "Safer Wexmoor Strategic Group" → "safer-wexmoor-strategic-group". It
 * stays when the name changes.
 * @param isTaken - whether another body has it
 */
export const slugOf = (name: string, isTaken: (slug: string) => boolean): string => {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’\p{M}]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/^the /, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let base = ''
  for (const word of words) {
    const longer = base === '' ? word : `${base}-${word}`
    if (longer.length > longest) break
    base = longer
  }
  if (base === '') base = words[0]?.slice(0, longest) ?? 'body'
  let slug = base
  for (let n = 2; reserved.has(slug) || isTaken(slug); n++) slug = `${base}-${n}`
  return slug
}
