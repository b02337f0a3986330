/** First bytes of files that hold no minutes which can be read, and what to tell the person who chose one. */
export interface Signature {
  /** As text, each character one byte. */
  readonly bytes: string
  /** Where they stand; the start where left out. */
  readonly at?: number
  readonly message: string
}

const picture =
  'This is a picture, not a document with text. If it shows minutes, use a program that reads text from pictures first.'
const program = 'This is a computer program, not a document.'
const media = 'This is a sound or film, not a document.'
const archive = 'This is a packed archive. Unpack it and choose the document inside.'

export const signatures: readonly Signature[] = [
  { bytes: '\x89PNG', message: picture },
  { bytes: '\xff\xd8\xff', message: picture },
  { bytes: 'GIF8', message: picture },
  { bytes: 'II*\0', message: picture },
  { bytes: 'MM\0*', message: picture },
  { bytes: 'WEBP', at: 8, message: picture },
  { bytes: 'ftypheic', at: 4, message: picture },
  { bytes: 'ftyp', at: 4, message: media },
  { bytes: 'RIFF', message: media },
  { bytes: 'ID3', message: media },
  { bytes: 'OggS', message: media },
  { bytes: '\x1a\x45\xdf\xa3', message: media },
  { bytes: '\x7fELF', message: program },
  { bytes: 'MZ\x90\0', message: program },
  { bytes: '\xcf\xfa\xed\xfe', message: program },
  { bytes: '\0asm', message: program },
  { bytes: '\x1f\x8b', message: archive },
  { bytes: '7z\xbc\xaf', message: archive },
  { bytes: 'Rar!', message: archive },
  { bytes: 'BZh', message: archive },
  {
    bytes: '\xd0\xcf\x11\xe0',
    message: 'This is an old Word file (.doc) or one with a password. Open it in Word, save it as .docx and try again.',
  },
  { bytes: '{\\rtf', message: 'This is a rich text file (.rtf). Open it in Word, save it as .docx and try again.' },
  { bytes: 'SQLite format 3', message: 'This is a database, not a document.' },
  { bytes: '%!PS', message: 'This is a PostScript file. Make a PDF of it and try again.' },
]

/** What other packages are, by the name of a file inside. */
export const packages: readonly { readonly holds: string; readonly message: string }[] = [
  { holds: 'xl/workbook', message: 'This is an Excel workbook. Save the minutes as a Word file or PDF and try again.' },
  { holds: 'ppt/presentation', message: 'This is a PowerPoint presentation. Save it as a PDF and try again.' },
  {
    holds: 'application/vnd.oasis.opendocument',
    message: 'This is an OpenDocument file. Save it as .docx or PDF and try again.',
  },
  { holds: 'application/epub+zip', message: 'This is an e-book. Save it as a PDF and try again.' },
]

export const otherPackage = archive
