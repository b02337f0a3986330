/** Made-up minutes of a made-up partnership, in the layouts that councils print. */

export interface Paragraph {
  readonly text: string
  /** What stands beside it in the action column; "" for nothing. */
  readonly mark: string
}

export interface Item {
  readonly number: string
  readonly title: string
  readonly paragraphs: readonly Paragraph[]
}

export const items: readonly Item[] = [
  {
    number: '1',
    title: 'Welcome and apologies',
    paragraphs: [
      {
        text: 'Councillor Grace Okafor welcomed everyone to the meeting. Apologies had been received from Helen Marsh.',
        mark: '',
      },
    ],
  },
  {
    number: '2',
    title: 'Serious violence duty',
    paragraphs: [
      {
        text: 'Superintendent Dan Whitlock gave a presentation on the needs assessment. Robberies near the railway station had fallen by a tenth since the spring, and the multi-agency patrols would go on until the end of the school term.',
        mark: '',
      },
      {
        text: 'RESOLVED that a summary of the needs assessment be sent to every member before the next meeting.',
        mark: 'DW',
      },
      {
        text: 'The partnership agreed to hold a workshop for front-line staff. RESOLVED that a date be found.',
        mark: 'PN/TA',
      },
    ],
  },
  {
    number: '3',
    title: 'Anti-social behaviour in the town centre',
    paragraphs: [
      {
        text: 'Priya Nair said that complaints about the High Street had doubled. It was agreed that the wardens and the neighbourhood team would walk the area together each Friday evening and report what they find to the partnership.',
        mark: 'PN',
      },
      { text: 'RESOLVED that the letter to landlords be drafted.', mark: 'TA' },
      {
        text: 'RESOLVED that all members send in their dates for the autumn campaign by the end of the month.',
        mark: 'All',
      },
    ],
  },
]

export const attendance: readonly (readonly [name: string, role: string, organisation: string])[] = [
  ['Councillor Grace Okafor', 'Chairman', 'London Borough of Westmere'],
  ['Superintendent Dan Whitlock', 'Borough Commander', 'Metropolitan Police'],
  ['Priya Nair', 'Head of Community Safety', 'London Borough of Westmere'],
  ['Tom Ashworth', 'Housing Manager', 'Westmere Homes'],
  ['Helen Marsh', 'Station Commander', 'London Fire Brigade'],
]

const cell = (text: string): string => `[${text.replace(/([#*_[\]@$\\])/g, '\\$1')}]`

const head =
  '#set page("a4", margin: 62pt, header: align(center)[Safer Westmere Partnership], footer: align(center)[#context counter(page).display()])\n#set par(justify: true)\n'

/** Text and marks in a table of two columns; each mark stands beside the last line of its paragraph. */
export const twoColumns = (options: {
  gutter: number
  border: boolean
  align: 'left' | 'center' | 'right'
  repeat?: number
}): string => {
  const { gutter, border, align, repeat = 1 } = options
  const rows = Array.from({ length: repeat }, () => items)
    .flat()
    .flatMap(({ number, title, paragraphs }) => [
      `[*${number}*], [*${title}*], []`,
      ...paragraphs.map(({ text, mark }) => `[], ${cell(text)}, align(bottom + ${align})[*${mark}*]`),
    ])
  return `${head}#table(columns: (26pt, 1fr, 44pt), stroke: ${border ? '0.5pt' : 'none'}, inset: (x: 0pt, y: 4pt), column-gutter: (0pt, ${gutter}pt), [], [], align(${align})[*Action*], ${rows.join(',\n')})`
}

/** Attendance in three columns, long entries wrapped. */
export const attendanceTable = (border: boolean): string => {
  const rows = attendance.map(row => row.map(cell).join(', '))
  return `${head}#table(columns: (150pt, 110pt, 1fr), stroke: ${border ? '0.5pt' : 'none'}, inset: 3pt, ${rows.join(',\n')})`
}

export const actionLog: readonly (readonly [ref: string, action: string, owner: string, status: string])[] = [
  ['Ref', 'Action', 'Owner', 'Status'],
  [
    '2/1',
    'Send a summary of the needs assessment to every member of the partnership before it meets again.',
    'Dan Whitlock',
    'Open',
  ],
  [
    '2/2',
    'Find a date for the workshop for front-line staff.',
    'Priya Nair and Tom Ashworth',
    'Closed: it was held on 3 March.',
  ],
  ['3/1', 'Draft the letter to landlords.', 'Tom Ashworth', 'Open'],
]

/** An action log with borders all round, its first row a heading. */
export const borderedLog = (rows: readonly (readonly string[])[] = actionLog): string =>
  `${head}#set par(justify: false)\n#table(columns: (40pt, 1fr, 90pt, 90pt), inset: 4pt, ${rows.map(row => row.map(cell).join(', ')).join(',\n')})`
