import type { Download, Reading } from '#modules/minutes/index.ts'

/** Makes the file that a button of a result page asks for; null where there is no such file. */
export const composeDownload = async (download: string, reading: Reading): Promise<Download | null> => {
  if (download === 'everything-json') {
    return {
      name: 'minutes.json',
      type: 'application/json; charset=utf-8',
      body: JSON.stringify(
        reading.files.map(({ pack }) => pack),
        null,
        2,
      ),
    }
  }
  return null
}
