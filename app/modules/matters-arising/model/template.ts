/** Columns that a body may have beside those of the minute, of what was resolved, and of the update. */
export const choosableColumns = ['reference', 'owner', 'due', 'state'] as const
/** More do not fit on a page that stands upright. */
export const mostColumns = 3

export type ChoosableColumn = (typeof choosableColumns)[number]

/** A headed part of the report, such as "Financial" or "Legal". */
export interface TemplateSection {
  readonly title: string
  /** Paragraphs, a line each. */
  readonly text: string
}

/** How the Matters Arising reports of a body are headed, and which columns they have. */
export interface ReportTemplate {
  /** "Borough of Wexmoor". */
  readonly authority: string
  /** "Part one: public". */
  readonly part: string
  /** Whose decision it is; empty for the body itself. */
  readonly decisionMaker: string
  /** "Non-urgent, non-executive, non-key". */
  readonly decisionType: string
  readonly title: string
  /** Name, post, telephone and address, a line each. */
  readonly contactOfficer: string
  readonly chiefOfficer: string
  readonly ward: string
  /** Paragraphs, a line each. */
  readonly reason: string
  readonly recommendation: string
  readonly notApplicable: string
  readonly background: string
  readonly sections: readonly TemplateSection[]
  readonly columns: readonly ChoosableColumn[]
}

/** The fields that are one text each. */
export const textFields = [
  'authority',
  'part',
  'decisionMaker',
  'decisionType',
  'title',
  'contactOfficer',
  'chiefOfficer',
  'ward',
  'reason',
  'recommendation',
  'notApplicable',
  'background',
] as const satisfies readonly (keyof ReportTemplate)[]
export type TextField = (typeof textFields)[number]

/** What a body has that has not said anything else. */
const plainTemplate: ReportTemplate = {
  authority: '',
  part: '',
  decisionMaker: '',
  decisionType: '',
  title: 'Matters Arising',
  contactOfficer: '',
  chiefOfficer: '',
  ward: '',
  reason: 'Appendix A says what has become of each action that earlier meetings agreed.',
  recommendation: 'The Group is asked to say what is to become of the actions without an update, and to note the rest.',
  notApplicable: '',
  background: 'Minutes of the last meeting, and the previous Matters Arising report.',
  sections: [],
  columns: [],
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise)

/** A template as it was kept; what is missing in it is as in the plain one. */
export const templateOf = (kept: unknown): ReportTemplate => {
  if (!isRecord(kept)) return plainTemplate
  const text = (field: TextField): string => textOf(kept[field], plainTemplate[field])
  const { sections, columns } = kept
  return {
    authority: text('authority'),
    part: text('part'),
    decisionMaker: text('decisionMaker'),
    decisionType: text('decisionType'),
    title: text('title'),
    contactOfficer: text('contactOfficer'),
    chiefOfficer: text('chiefOfficer'),
    ward: text('ward'),
    reason: text('reason'),
    recommendation: text('recommendation'),
    notApplicable: text('notApplicable'),
    background: text('background'),
    sections: Array.isArray(sections)
      ? sections.filter(isRecord).map(one => ({ title: textOf(one['title'], ''), text: textOf(one['text'], '') }))
      : [],
    columns: Array.isArray(columns) ? choosableColumns.filter(one => columns.includes(one)) : [],
  }
}
