import type { PendingName, QuestionKind } from '../model.ts'
import { foldText } from './fold.ts'
import type { Found } from './found.ts'
import { splitRole } from './split-role.ts'

const most = 150

/** True for what can be the name of something: it has letters, and is no paragraph that was taken for one. */
export const isName = (text: string): boolean => /\p{L}{2}/u.test(text) && text.length <= most

/** Every name that a file prints and that may mean something of the record. */
export const namesOf = ({ meetings, bodies }: Found): readonly PendingName[] => {
  const name = (kind: QuestionKind, printed: string | null): readonly PendingName[] =>
    printed === null || !isName(printed) ? [] : [{ kind, folded: foldText(printed), printed }]
  return [
    ...bodies.flatMap(body => name('body', body.name)),
    ...meetings.flatMap(({ body, attendance }) => [
      ...name('body', body),
      ...attendance.flatMap(person => [
        ...name('person', person.name),
        ...name('organisation', splitRole(person).organisation),
      ]),
    ]),
  ]
}
