/** The cells of a row of a pipe table; an escaped pipe is text. */
export const cutRow = (line: string): string[] => {
  const cells: string[] = []
  let cell = ''
  const body = line.trim().replace(/^\|/, '')
  for (let i = 0; i < body.length; i++) {
    const c = body[i] ?? ''
    if (c === '\\' && body[i + 1] === '|') {
      cell += '|'
      i++
    } else if (c === '|') {
      cells.push(cell.trim())
      cell = ''
    } else cell += c
  }
  if (cell.trim() !== '') cells.push(cell.trim())
  return cells
}
