import type { Minutes } from '../../tree/nodes.ts'
import { at, attendee, item, listItem, paragraph } from './build.ts'

/** A quarterly meeting of the Safer Westmere Partnership: one of everything that minutes hold. */
export const westmereMinutes: Minutes = {
  type: 'minutes',
  title: 'Minutes of the Safer Westmere Partnership Strategic Group',
  body: 'Safer Westmere Partnership Strategic Group',
  position: at(1),
  meeting: {
    date: '2026-03-12',
    datePrinted: 'Thursday 12 March 2026',
    start: '10:00',
    end: '12:05',
    venue: 'Council Chamber, Westmere Town Hall',
  },
  nextMeeting: { date: '2026-06-11', datePrinted: '11 June 2026', start: '10:00', venue: null },
  previousMinutes: { date: '2025-12-04', approved: true },
  references: [{ type: 'report-reference', number: 'SWP 26004', item: '43', position: at(60) }],
  preamble: [
    paragraph('Draft until approved at the next meeting.', { italic: 'Draft until approved at the next meeting.' }),
  ],
  attendance: [
    attendee('Grace Okafor', {
      title: 'Cllr',
      role: 'Cabinet Member for Community Safety',
      organisation: 'Westmere Council',
      chair: true,
    }),
    attendee('Dan Whitlock', {
      title: 'Supt',
      role: 'Borough Commander',
      organisation: 'Westmere Police',
      initials: 'DW',
    }),
    attendee('Priya Nair', { role: 'Head of Community Safety', organisation: 'Westmere Council', initials: 'PN' }),
    attendee('Tom Ashworth', {
      role: 'Probation Delivery Unit',
      organisation: 'Probation Service',
      initials: 'TA',
      status: 'in attendance',
      substituteFor: 'Helen Marsh',
    }),
    attendee('Helen Marsh', {
      role: 'Head of Probation',
      organisation: 'Probation Service',
      initials: 'HM',
      status: 'apologies',
    }),
    attendee('Ambulance Trust', { status: 'absent' }),
  ],
  items: [
    item('41', 'Apologies for absence', {
      blocks: [paragraph('Apologies were received from Helen Marsh, for whom Tom Ashworth attended.')],
    }),
    item('42', 'Resilience update', {
      blocks: [
        paragraph(
          'Superintendent Whitlock described the exercise that the emergency services planned at the Arndale Centre. It would test how casualties, relatives and the press were received, and who would pay for the use of the building over a weekend.',
        ),
        paragraph('RESOLVED that', { bold: 'RESOLVED' }),
        listItem('1-', 'a date for the exercise be brought to the next meeting; and', { marks: ['DW/PN'] }),
        listItem('2-', 'Victim Support be invited to the exercise.', { marks: ['PN'] }),
        {
          type: 'note',
          label: 'Post-meeting note',
          blocks: [paragraph('The exercise is planned for 15 April 2026.')],
          position: at(50),
        },
      ],
      decisions: [
        {
          type: 'decision',
          kind: 'resolved',
          marker: 'formal',
          text: 'a date for the exercise be brought to the next meeting',
          clause: '1-',
          position: at(47, 2),
        },
      ],
      actions: [
        {
          type: 'action',
          marker: 'explicit',
          owners: [
            { printed: 'DW', name: 'Dan Whitlock', by: 'attendance', candidates: [] },
            { printed: 'XX', name: null, by: null, candidates: [] },
          ],
          printed: 'DW/XX',
          text: 'bring a date for the exercise',
          due: { printed: 'next meeting', date: '2026-06-11' },
          status: 'new',
          position: at(47, 2),
        },
      ],
    }),
    item('43', 'Performance', {
      blocks: [
        paragraph('The group considered report SWP 26004.'),
        {
          type: 'table',
          header: ['Measure', 'Target', 'Result'],
          rows: [
            ['Burglaries', '330', '102'],
            ['Calls answered', '260 (300 pro rata)', '113'],
          ],
          position: at(62),
        },
        listItem('•', 'Burglary was down by 6.5%.'),
        listItem('•', 'Calls rose, which was thought to be seasonal.'),
      ],
    }),
    item('43a', 'Burglary', {
      level: 2,
      blocks: [paragraph('Ms Nair agreed to look into the figures for the station area.')],
    }),
    item('44', null, { blocks: [paragraph('The report was noted.', { bold: 'noted' })] }),
  ],
  closing: [paragraph('The meeting ended at 12.05 pm.'), paragraph('Chairman')],
  diagnostics: [
    {
      rule: 'unknown-owner',
      severity: 'warning',
      message: 'Nobody here has the initials XX. Say who is meant.',
      line: 47,
      page: 2,
      item: '42',
      candidates: ['Xavier Xu'],
    },
  ],
}
