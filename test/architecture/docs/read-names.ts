import { findAll } from '../project/walk.ts'
import type { SourceFile } from '../project/source-file.ts'

/** The value of every string literal type below a property called `type`: the kinds of node that a file declares. */
export const readNodeTypes = ({ program, text }: SourceFile): readonly string[] =>
  findAll(program, 'TSPropertySignature')
    .filter(({ key }) => text.slice(key.start, key.end) === 'type')
    .flatMap(signature => findAll(signature, 'TSLiteralType'))
    .map(({ start, end }) => text.slice(start + 1, end - 1))

/** True for what can be a rule id: kebab-case of two words or more. */
const isRuleId = (text: string) => /^[a-z]+(-[a-z]+)+$/.test(text)

/**
 * The ids of the diagnostics that a file makes: `rule: 'date-impossible'`, and any literal among the arguments of a call
 * of `diagnosticAt` or of a function whose name ends in Diagnostic.
 */
export const readRuleIds = ({ program, text }: SourceFile): readonly string[] => {
  const spoken = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  const properties = findAll(program, 'Property')
    .filter(({ key }) => spoken(key) === 'rule')
    .map(({ value }) => value)
  const calls = findAll(program, 'CallExpression')
    .filter(({ callee }) => /(^|\.)(diagnosticAt|\w*[dD]iagnostic)$/.test(spoken(callee)))
    .flatMap(call => call.arguments)
  return [...properties, ...calls]
    .filter(node => node.type === 'Literal')
    .map(({ value }) => value)
    .filter(value => typeof value === 'string')
    .filter(isRuleId)
}
