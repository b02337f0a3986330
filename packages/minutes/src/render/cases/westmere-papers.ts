import type { ActionLog, Pack, PlainDocument, Report } from '../../tree/nodes.ts'
import { at, listItem, paragraph } from './build.ts'
import { westmereArising } from './westmere-arising.ts'
import { westmereMinutes } from './westmere-minutes.ts'

const body = 'Safer Westmere Partnership Strategic Group'

export const westmereAgenda: PlainDocument = {
  type: 'agenda',
  title: 'Agenda for 11 June 2026',
  body,
  date: '2026-06-11',
  author: null,
  dateFiled: null,
  sections: [
    { type: 'section', number: '1', title: 'Apologies for absence', blocks: [], position: at(5) },
    {
      type: 'section',
      number: '2',
      title: 'Matters arising',
      blocks: [paragraph('To follow (pages 3 to 6).', { italic: 'To follow' })],
      position: at(6),
    },
  ],
  position: at(1),
  diagnostics: [],
}

/** A report of a sub-group on a form whose filing date was left empty, with an ask that no section prints. */
export const westmereReport: Report = {
  type: 'report',
  title: 'Domestic Abuse Sub-Group: quarterly update',
  body,
  reportNumber: null,
  date: '2026-06-11',
  dateFiled: null,
  dateFiledMissing: true,
  author: 'Helen Marsh',
  fields: [],
  sections: [
    {
      type: 'section',
      number: '1',
      title: 'Activity',
      blocks: [
        listItem('•', '24 members were invited, six came and ten apologised.'),
        {
          type: 'table',
          header: ['Month', 'Referrals', 'Repeat referrals within twelve months of an earlier one', 'What was done'],
          rows: [['April', '31', '4', 'Each repeat referral was discussed by the panel, and a new plan was agreed.']],
          position: at(12),
        },
      ],
      position: at(8),
    },
    { type: 'section', number: null, title: null, blocks: [paragraph('Ends')], position: at(20) },
  ],
  asks: [
    { type: 'ask', label: 'Action for', of: body, text: 'to name a new chair for the panel', position: at(18) },
    { type: 'ask', label: null, of: null, text: 'Ends', position: at(20) },
  ],
  position: at(1),
  diagnostics: [],
}

export const westmereLog: ActionLog = {
  type: 'action-log',
  title: null,
  body,
  date: '2026-06-11',
  author: null,
  entries: [
    {
      type: 'log-entry',
      reference: 'A7',
      text: 'Share the map of cameras',
      owner: 'Tom Ashworth',
      due: 'end of May',
      status: 'Open',
      update: null,
      position: at(4),
    },
  ],
  position: at(1),
  diagnostics: [],
}

/** What is sent out before the meeting of 11 June: one of each kind. */
export const westmerePack: Pack = {
  type: 'pack',
  version: 1,
  documents: [westmereAgenda, westmereMinutes, westmereArising, westmereReport, westmereLog],
  diagnostics: [],
}
