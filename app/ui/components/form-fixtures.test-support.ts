/** Adapters from the options of the GOV.UK form macros to our props. */
import { trusted, type Html } from '../html.ts'
import { checkboxes } from './checkboxes.ts'
import { dateInput, type DateBox } from './date-input.ts'
import { fieldset } from './fieldset.ts'
import { common, content, field, given, type Options } from './fixture-options.test-support.ts'
import { input } from './input.ts'
import { radios } from './radios.ts'
import { select } from './select.ts'

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined

const styled = (o: Options | undefined) => o && given({ ...common(o), content: content(o) })

const group = (o: Options) => given({ ...common(o), describedBy: o.describedBy, legend: o.legend && legend(o.legend) })
const legend = (o: Options) => given({ content: content(o), classes: o.classes, isPageHeading: o.isPageHeading })

const question = (o: Options) => ({
  ...common(o),
  fieldset: o.fieldset && group(o.fieldset),
  hint: styled(o.hint),
  error: styled(o.errorMessage),
  formGroup: o.formGroup && given(common(o.formGroup)),
})

const choice = (o: Options | false | null | '') => {
  if (!o) return null
  if (o.divider !== undefined) return { divider: o.divider }
  return given({
    name: o.name,
    content: content(o),
    value: text(o.value) ?? '',
    id: o.id,
    hint: styled(o.hint),
    checked: o.checked,
    disabled: o.disabled,
    behaviour: o.behaviour,
    conditional: o.conditional?.html ? trusted(o.conditional.html) : undefined,
    label: o.label && given(common(o.label)),
    attributes: o.attributes,
  })
}

const choices = (o: Options) => ({
  ...question(o),
  name: o.name ?? '',
  idPrefix: o.idPrefix,
  items: (o.items ?? []).map(choice),
})

/** The macro looks for each box in the items, in an option of its own, and in the values of all. */
const dateBoxes = (o: Options): DateBox[] => {
  const usual = (['day', 'month', 'year'] as const).map(name => ({ name, own: o[name] }))
  const defaults = usual.flatMap(({ name, own }) => (own === false ? [] : [{ name, ...own }]))
  const items = o.items?.length ? o.items.flatMap(item => item || []) : defaults
  const marksByClass = items.some(({ classes }) => classes?.includes('govuk-input--error'))
  return items.map(item => {
    const name = item.name ?? ''
    const place = usual.findIndex(one => one.name === name || (one.own && one.own.name === name))
    const own = usual[place]?.own
    const width = place === 2 ? 4 : 2
    const value =
      item.value ?? (own ? own.value : undefined) ?? o.values?.[o.namePrefix ? `${o.namePrefix}-${name}` : name]
    return given({
      name,
      label: text(item.label) ?? name.charAt(0).toUpperCase() + name.slice(1),
      id: item.id,
      value: text(value),
      width: item.classes?.includes('govuk-input--width-') ? undefined : width,
      error: marksByClass ? false : item.error,
      inputmode: item.inputmode,
      pattern: item.pattern,
      autocomplete: item.autocomplete,
      ...common(item),
    })
  })
}

export const formFixtures: Readonly<Record<string, (o: Options) => Html>> = {
  fieldset: o =>
    fieldset(given({ ...group(o), role: o.role, content: o.html === undefined ? undefined : trusted(o.html) })),
  input: o =>
    input(
      given({
        ...field(o),
        value: text(o.value),
        type: o.type,
        inputmode: o.inputmode,
        pattern: o.pattern,
        spellcheck: o.spellcheck,
        autocomplete: o.autocomplete,
        autocapitalize: o.autocapitalize,
        prefix: styled(o.prefix),
        suffix: styled(o.suffix),
        wrapper: o.inputWrapper && given(common(o.inputWrapper)),
      }),
    ),
  select: o =>
    select(
      given({
        ...field(o),
        value: text(o.value),
        items: (o.items ?? []).flatMap(
          item =>
            (item && [
              given({
                text: String(item.text),
                value: text(item.value),
                selected: item.selected,
                disabled: item.disabled,
                attributes: item.attributes,
              }),
            ]) ||
            [],
        ),
      }),
    ),
  radios: o => radios(given({ ...choices(o), value: text(o.value) })),
  checkboxes: o => checkboxes(given({ ...choices(o), values: o.values, describedBy: o.describedBy })),
  'date-input': o =>
    dateInput(given({ ...question(o), id: o.id ?? '', namePrefix: o.namePrefix, boxes: dateBoxes(o) })),
}
