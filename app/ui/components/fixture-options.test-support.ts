/** The loose options of the GOV.UK macros ("text" or "html"), and how they are turned into our typed props. */
import { trusted, type Attributes, type Content, type Html } from '../html.ts'
import type { FieldProps } from './form-group.ts'

export interface Options {
  text?: string | number
  html?: string
  classes?: string
  attributes?: Attributes
  id?: string
  name?: string
  href?: string
  type?: string
  value?: string & { text?: string; html?: string; classes?: string }
  disabled?: boolean
  isStartButton?: boolean
  preventDoubleClick?: boolean
  titleText?: string
  titleHtml?: string
  titleId?: string
  titleHeadingLevel?: 3
  descriptionText?: string
  descriptionHtml?: string
  errorList?: Options[]
  disableAutoFocus?: boolean
  visuallyHiddenText?: string
  label?: Options
  hint?: Options
  legend?: Options
  fieldset?: Options
  errorMessage?: Options
  describedBy?: string
  formGroup?: Options & { beforeInput?: Options; afterInput?: Options }
  javascript?: boolean
  multiple?: boolean
  wrapperClasses?: string
  wrapperAttributes?: Attributes
  chooseFilesButtonText?: string
  noFileChosenText?: string
  multipleFilesChosenText?: Record<string, string>
  dropInstructionText?: string
  enteredDropZoneText?: string
  leftDropZoneText?: string
  rows?: number & Options[][] & Options[]
  spellcheck?: boolean
  autocomplete?: string
  caption?: string
  captionClasses?: string
  head?: Options[]
  firstCellIsHeader?: boolean
  format?: 'numeric'
  colspan?: number
  rowspan?: number
  summaryText?: string
  summaryHtml?: string
  open?: boolean
  key?: Options
  actions?: { items?: Options[]; classes?: string; attributes?: Attributes }
  card?: Options & { title?: Options & { headingLevel?: 3 } }
  role?: string
  iconFallbackText?: string
  isPageHeading?: boolean
  for?: string
  logoText?: string
  logoHtml?: string
  containerClasses?: string
  url?: string
  prefix?: Options
  suffix?: Options
  inputWrapper?: Options
  inputmode?: string
  pattern?: string
  autocapitalize?: string
  items?: (Options | false | null | '')[]
  values?: Record<string, string | number> & string[]
  selected?: boolean
  checked?: boolean
  idPrefix?: string
  divider?: string
  behaviour?: 'exclusive'
  conditional?: { html?: string | false }
  namePrefix?: string
  day?: Options | false
  month?: Options | false
  year?: Options | false
  error?: boolean
  collapseOnMobile?: boolean
  labelText?: string
  navigation?: (Options | false | null | '')[]
  current?: boolean
  active?: boolean
  serviceName?: string
  serviceUrl?: string
  ariaLabel?: string
  navigationLabel?: string
  navigationId?: string
  navigationClasses?: string
  collapseNavigationOnMobile?: boolean
  menuButtonText?: string
  menuButtonLabel?: string
  slots?: {
    start?: string
    end?: string | { html: string; align: string }
    navigationStart?: string
    navigationEnd?: string
  }
  previous?: Options
  next?: Options
  number?: number | string
  ellipsis?: boolean
  landmarkLabel?: string
  headingLevel?: 2
  tag?: Options
}

export const either = (markup: string | undefined, text: string | number | undefined): Content =>
  markup !== undefined && markup !== '' ? trusted(markup) : (text ?? '')
export const content = (o: Options): Content => either(o.html, o.text)
/** Options that are absent must be absent from our props too. */
export const given = <T extends object>(props: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as never

export const common = (o: Options) => ({ classes: o.classes, attributes: o.attributes })

export const field = (o: Options): FieldProps =>
  given({
    ...common(o),
    name: o.name ?? '',
    id: o.id,
    label: given({ ...common(o.label ?? {}), content: content(o.label ?? {}), isPageHeading: o.label?.isPageHeading }),
    hint: o.hint && given({ ...common(o.hint), content: content(o.hint) }),
    error: o.errorMessage && given({ ...common(o.errorMessage), content: content(o.errorMessage) }),
    describedBy: o.describedBy,
    disabled: o.disabled,
    formGroup:
      o.formGroup &&
      given({
        ...common(o.formGroup),
        beforeInput: o.formGroup.beforeInput && (content(o.formGroup.beforeInput) as Html | string),
        afterInput: o.formGroup.afterInput && (content(o.formGroup.afterInput) as Html | string),
      }),
  })
