import type { Field, MattersArising } from '../../tree/nodes.ts'
import { at, paragraph, listItem, row } from './build.ts'

const field = (label: string, value: string): Field => ({ type: 'field', label, value, position: at(1) })

/** The Matters Arising report on the minutes of 12 March 2026, one action unaccounted for. */
export const westmereArising: MattersArising = {
  type: 'matters-arising',
  title: 'Matters arising',
  body: 'Safer Westmere Partnership Strategic Group',
  position: at(1),
  reportNumber: 'SWP26011',
  date: '2026-06-11',
  author: 'Priya Nair',
  dateFiled: '2026-06-01',
  fields: [
    field('Report No.', 'SWP26011'),
    field('Decision Maker', 'Safer Westmere Partnership Strategic Group'),
    field('Date', '11 June 2026'),
    field('Decision Type', 'Non-urgent, non-executive, non-key'),
    field('Title', 'Matters arising'),
    field(
      'Contact Officer',
      'Priya Nair, Head of Community Safety\nTel: 01632 960 018  E-mail: priya.nair@westmere.example',
    ),
  ],
  blocks: [
    paragraph('1. Reason for report', { bold: '1. Reason for report' }),
    listItem(
      '1.1',
      'Appendix A tells members what has become of the matters that arose from the last meeting, and lists first what nobody has accounted for.',
    ),
    paragraph('2. Recommendation', { bold: '2. Recommendation' }),
    listItem('2.1', 'The group is asked to review progress on matters arising.'),
    paragraph('Balance', { bold: 'Balance' }),
    {
      type: 'table',
      header: ['Open before', 'New', 'Closed', 'Carried', 'Transferred', 'Withdrawn', 'Unaccounted for'],
      rows: [['0', '4', '1', '1', '1', '0', '1']],
      position: at(90),
    },
  ],
  rows: [
    row('44', 'Stop and search scrutiny panel', {
      matter: 'Resolved that the membership of the scrutiny panel be brought to the next meeting. (Helen Marsh)',
      update: 'No update: not accounted for',
    }),
    row('42', 'Resilience update', {
      matter:
        'Resolved that a date for the exercise be brought to the next meeting, and that Victim Support be invited.',
      update:
        'The exercise was thought to take place on 15 April; the date has not been confirmed. It is hoped that an update will be given at the meeting on 11 June.\nVictim Support has been invited.',
    }),
    row('43a', 'Burglary', {
      matter: 'Ms Nair agreed to look into the figures for the station area.',
      update:
        'The figures are at https://www.westmere.example/community-safety/performance/2026/quarter-4/burglary-by-ward-and-by-station-area.html and will be presented with the performance report.',
    }),
  ],
  diagnostics: [],
}
