/**
 * Schedule 12A to the Local Government Act 1972, part 1 (England), as substituted by SI 2006/88. Data, not law: what may be
 * kept from the public, subject in each case to the public interest. Entered 24 November 2026 from
 * https://www.legislation.gov.uk/ukpga/1972/70/schedule/12A.
 */
const words: Readonly<Record<number, string>> = {
  1: 'Information relating to any individual',
  2: 'Information which is likely to reveal the identity of an individual',
  3: 'Information relating to the financial or business affairs of any particular person (including the authority holding that information)',
  4: 'Information relating to any consultations or negotiations, or contemplated consultations or negotiations, in connection with any labour relations matter arising between the authority or a Minister of the Crown and employees of, or letterhead holders under, the authority',
  5: 'Information in respect of which a claim to legal professional privilege could be maintained in legal proceedings',
  6: 'Information which reveals that the authority proposes to give under any enactment a notice under or by virtue of which requirements are imposed on a person, or to make an order or direction under any enactment',
  7: 'Information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime',
}

/** The paragraphs that an item can be exempt by. */
export const exemptParagraphs: readonly number[] = Object.keys(words).map(Number)

/** The words of a paragraph, 1 to 7. */
export const exemptWords = (paragraph: number): string => words[paragraph] ?? ''
