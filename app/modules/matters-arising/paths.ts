import { meetingPaths } from '#modules/meetings/index.ts'

/** Addresses of the module's pages. Those with ":" are patterns; the functions fill them in. */
export const paths = {
  reportPattern: '/meetings/:meeting/matters-arising',
  report: meetingPaths.mattersArising,
  /** How it would be now, of a meeting whose report was issued already. */
  further: (meetingId: string): string => `${meetingPaths.mattersArising(meetingId)}?further=1`,
  filePattern: '/meetings/:meeting/matters-arising/:file',
  /** @param which - the position of a report that was issued, or "live" */
  file: (meetingId: string, which: number | 'live', format: ReportFormat): string =>
    `${meetingPaths.mattersArising(meetingId)}/${which}.${format}`,
  templatePattern: '/bodies/:body/report-template',
  template: (slug: string): string => `/bodies/${slug}/report-template`,
} as const

/** What a report can be downloaded as. */
export const reportFormats = ['docx', 'pdf', 'html'] as const
export type ReportFormat = (typeof reportFormats)[number]
