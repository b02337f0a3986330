/** Minutes of a body that meets without end, for what needs many files: the same each time for the same number. */

const people = [
  ['Councillor Grace Okafor', 'Portfolio Holder for Community Safety'],
  ['Tom Ashworth', 'Trading Standards Manager'],
  ['Helen Marsh', 'Borough Fire Commander'],
  ['Ruth Stannard', 'Community Safety Officer'],
  ['Samuel Lowe', 'Chief Executive'],
  ['Dan Whitlock', 'Borough Police Commander'],
  ['Geoffrey Orme', 'Wexmoor Community Forum'],
  ['Colette Fenn', 'Victim Support Service'],
] as const

const subjects = ['Shop theft', 'Arson', 'Emergency planning', 'Prevent update', 'Street lighting', 'Markets'] as const

const months = `January February March April May June July August September October November December`.split(' ')

/** The minutes of the meeting number `n`: each has a day of its own. */
export const generatedMinutes = (n: number): string => {
  const day = Temporal.PlainDate.from('1996-01-09').add({ days: n })
  const printed = `${day.day} ${months[day.month - 1] ?? ''} ${day.year}`
  const first = 1 + n * subjects.length
  const present = people.filter((_, place) => (n + place) % 5 !== 0)
  const items = subjects.map((subject, place) => {
    const [name] = present[(n + place) % present.length] ?? ['']
    const initials = name
      .replace('Councillor ', '')
      .split(' ')
      .map(word => word[0] ?? '')
      .join('')
    return `${first + place}   ${subject.toUpperCase()}                                            Action

      The Group heard of the quarter, in which ${20 + ((n * 7 + place) % 90)} cases were recorded.
      Members asked what had been done since the last meeting.

      RESOLVED that a report on ${subject.toLowerCase()} number ${n} be brought to the
      next meeting.                                                    ${initials}
`
  })
  return `SAFER WEXMOOR PARTNERSHIP STRATEGIC GROUP

Minutes of the meeting held at 10.00 am on ${printed}

Present:

${present.map(([name, role]) => `${name}, (${role})`).join('\n')}

${items.join('\n')}
The meeting ended at 12.00 pm
`
}
