import type { Form } from '#platform/http/read-form.ts'
import { choosableColumns, textFields, type ReportTemplate, type TemplateSection } from '../../model/template.ts'

/** Empty sections that are offered below those that are filled in. */
export const spareSections = 2

const mostRows = 30

/** A text without blanks at its ends, and without empty lines at its end. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
    .trim()

const sectionsOf = (form: Form): readonly TemplateSection[] => {
  const typed = form.text('sections')
  const rows = Math.min(mostRows, /^\d{1,3}$/.test(typed) ? Number(typed) : 0)
  return Array.from({ length: rows }, (_, at) => ({
    title: tidy(form.text(`section-title-${at + 1}`)),
    text: tidy(form.text(`section-text-${at + 1}`)),
  })).filter(({ title, text }) => title !== '' || text !== '')
}

/** The template as it was typed. */
export const sentTemplate = (form: Form): ReportTemplate => {
  const [
    authority = '',
    part = '',
    decisionMaker = '',
    decisionType = '',
    title = '',
    contactOfficer = '',
    chiefOfficer = '',
    ward = '',
    reason = '',
    recommendation = '',
    notApplicable = '',
    background = '',
  ] = textFields.map(field => tidy(form.text(field)))
  return {
    authority,
    part,
    decisionMaker,
    decisionType,
    title,
    contactOfficer,
    chiefOfficer,
    ward,
    reason,
    recommendation,
    notApplicable,
    background,
    sections: sectionsOf(form),
    columns: choosableColumns.filter(column => form.texts('columns').includes(column)),
  }
}
