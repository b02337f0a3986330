/** An item of the agenda, as far as minutes need it. */
export interface AgendaLine {
  readonly title: string
  readonly kind: string
  /** Paragraph of Schedule 12A; null for an open item. */
  readonly exemptParagraph: number | null
}
