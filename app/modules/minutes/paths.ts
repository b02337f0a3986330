/** The part of an address that names a minute: its number. */
const numberPart = (number: string): string => encodeURIComponent(number)

/** Addresses of the module's pages. Those with ":" are patterns; the functions fill them in. */
export const paths = {
  readMinutes: '/read',
  example: '/example',
  download: '/download',
  minutesPattern: '/meetings/:meeting/minutes',
  minutes: (meetingId: string): string => `/meetings/${meetingId}/minutes`,
  editPattern: '/meetings/:meeting/minutes/edit',
  edit: (meetingId: string): string => `/meetings/${meetingId}/minutes/edit`,
  /** Where the text is saved as it is typed. */
  textPattern: '/meetings/:meeting/minutes/text',
  text: (meetingId: string): string => `/meetings/${meetingId}/minutes/text`,
  /** Where the text is read as it is typed. */
  readingPattern: '/meetings/:meeting/minutes/reading',
  reading: (meetingId: string): string => `/meetings/${meetingId}/minutes/reading`,
  versionsPattern: '/meetings/:meeting/minutes/versions',
  versions: (meetingId: string): string => `/meetings/${meetingId}/minutes/versions`,
  circulatePattern: '/meetings/:meeting/minutes/circulate',
  circulate: (meetingId: string): string => `/meetings/${meetingId}/minutes/circulate`,
  remarksPattern: '/meetings/:meeting/minutes/remarks',
  remarks: (meetingId: string): string => `/meetings/${meetingId}/minutes/remarks`,
  answerPattern: '/meetings/:meeting/minutes/remarks/:remark',
  answer: (meetingId: string, remarkId: string): string => `/meetings/${meetingId}/minutes/remarks/${remarkId}`,
  /** The meeting is the later one, which approves the minutes. */
  approvePattern: '/meetings/:meeting/minutes/approve/:minutes',
  approve: (meetingId: string, minutesId: string): string => `/meetings/${meetingId}/minutes/approve/${minutesId}`,
  filePattern: '/meetings/:meeting/minutes/file/:format',
  file: (meetingId: string, format: string): string => `/meetings/${meetingId}/minutes/file/${format}`,
  /** The address of a minute that stays valid for ever. */
  minutePattern: '/minutes/:minutes/:number',
  minute: (minutesId: string, number: string): string => `/minutes/${minutesId}/${numberPart(number)}`,
  /** The story of the matter that a minute belongs to. */
  story: (minutesId: string, number: string): string => `/minutes/${minutesId}/${numberPart(number)}/story`,
  /** Place of a minute on the page of the minutes. */
  anchor: (number: string): string => `minute-${number.replace(/[^\w.-]+/g, '-')}`,
} as const
