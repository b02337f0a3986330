const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LENGTH_OF_END = 22
const LENGTH_OF_ENTRY = 46

/** The first day that a zip can tell, 1 January 1980. */
const NO_DATE = 0x00210000

/** Sets the time of every file in a zip (without comment) to one and the same, so that equal contents are equal bytes. */
export const fixZipTimes = (zip: Uint8Array): Uint8Array => {
  const fixed = zip.slice()
  const view = new DataView(fixed.buffer)
  const end = fixed.length - LENGTH_OF_END
  if (view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error('The Word file was not made as expected')
  let entry = view.getUint32(end + 16, true)
  while (view.getUint32(entry, true) === DIRECTORY_ENTRY) {
    view.setUint32(entry + 12, NO_DATE, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, NO_DATE, true)
    const variable = [28, 30, 32].reduce((sum, at) => sum + view.getUint16(entry + at, true), 0)
    entry += LENGTH_OF_ENTRY + variable
  }
  return fixed
}
