import type { Problem } from '#kernel/errors.ts'
import type { Seat } from '../model.ts'
import { checkLine, checkWhole, oneLine } from './checks.ts'

/** What people say of a seat. */
export type SeatInput = Pick<
  Seat,
  'post' | 'organisationId' | 'basis' | 'voting' | 'office' | 'maximumMonths' | 'openedOn'
>

/** Without blanks that nobody meant. */
export const tidySeat = (input: SeatInput): SeatInput => ({ ...input, post: oneLine(input.post) })

/** What is wrong with a seat, as far as it can be said without looking at its body. */
export const checkSeat = ({ post, maximumMonths }: SeatInput): readonly Problem[] => [
  ...checkLine(post, { field: 'post', what: 'post', most: 150, required: 'Enter the post, such as Borough Commander' }),
  ...(maximumMonths === null
    ? []
    : checkWhole(maximumMonths, {
        field: 'maximum-months',
        message: 'Enter the longest tenure in months, as a number from 1 to 600, or leave it empty',
        least: 1,
        most: 600,
      })),
]
