import { attributes, classes, html, type Attributes, type Html } from '../html.ts'
import { formGroup, type FieldProps } from './form-group.ts'

export interface FileUploadProps extends FieldProps {
  readonly multiple?: boolean
  /** Marks the input for the drop zone that the GOV.UK script makes; without the script it is a plain input. */
  readonly dropZone?: {
    readonly classes?: string
    readonly attributes?: Attributes
    readonly chooseFilesButton?: string
    readonly noFileChosen?: string
    /** By plural rule: "one", "other". */
    readonly multipleFilesChosen?: Readonly<Record<string, string>>
    readonly dropInstruction?: string
    readonly enteredDropZone?: string
    readonly leftDropZone?: string
  }
}

const zone = (given: NonNullable<FileUploadProps['dropZone']>, input: Html): Html => {
  const counts = Object.entries(given.multipleFilesChosen ?? {})
  const own = {
    class: classes('govuk-file-upload-wrapper', given.classes),
    'data-module': 'govuk-file-upload',
    'data-i18n.choose-files-button': given.chooseFilesButton,
    'data-i18n.no-file-chosen': given.noFileChosen,
    ...Object.fromEntries(counts.map(([rule, text]) => [`data-i18n.multiple-files-chosen.${rule}`, text])),
    'data-i18n.drop-instruction': given.dropInstruction,
    'data-i18n.entered-drop-zone': given.enteredDropZone,
    'data-i18n.left-drop-zone': given.leftDropZone,
    ...given.attributes,
  }
  return html`<div${attributes(own)}>${input}</div>`
}

/** GOV.UK file upload. */
export const fileUpload = (props: FileUploadProps): Html =>
  formGroup(props, ({ id, describedBy }) => {
    const own = {
      class: classes('govuk-file-upload', props.classes, props.error && 'govuk-file-upload--error'),
      id,
      name: props.name,
      type: 'file',
      disabled: props.disabled,
      multiple: props.multiple,
      'aria-describedby': describedBy,
      ...props.attributes,
    }
    const input = html`<input${attributes(own)}>`
    return props.dropZone === undefined ? input : zone(props.dropZone, input)
  })
