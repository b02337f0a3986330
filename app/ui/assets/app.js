// Makes pages better where scripts run; every page works without it. 'govuk-frontend' stands for the address of that file.
import {
  Button,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  Radios,
  ServiceNavigation,
  SkipLink,
  createAll,
} from 'govuk-frontend'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
// Once the page says that scripts run, the style sheet hides conditional fields and leaves it to these to show them.
const components = [Button, Checkboxes, ErrorSummary, FileUpload, Radios, ServiceNavigation, SkipLink]
for (const component of components) createAll(component)

/** Files dropped anywhere on the page go into the form, so that nobody must aim. */
const takeDrops = input => {
  const carriesFiles = event => event.dataTransfer?.types.includes('Files') === true
  document.addEventListener('dragover', event => {
    if (carriesFiles(event)) event.preventDefault()
  })
  document.addEventListener('drop', event => {
    if (!carriesFiles(event) || event.defaultPrevented) return
    event.preventDefault()
    input.files = event.dataTransfer.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

/** Says that the minutes are being read; a page that is shown again by the Back button says nothing. */
const showProgress = form => {
  const status = form.querySelector('[data-reading-progress]')
  form.addEventListener('submit', () => {
    status.textContent = 'Reading. This takes a second or two.'
    form.classList.add('ma-form--reading')
  })
  addEventListener('pageshow', () => {
    status.textContent = ''
    form.classList.remove('ma-form--reading')
  })
}

/** Tells of too much before it is sent, so that nothing typed is lost on the way. */
const checkSize = (form, input) => {
  const most = Number(form.dataset.maxBytes)
  input.addEventListener('change', () => {
    const size = [...input.files].reduce((sum, file) => sum + file.size, 0)
    const status = form.querySelector('[data-reading-progress]')
    status.textContent =
      size > most ? `These files are too large together: give less than ${Math.round(most / 1e6)} MB.` : ''
  })
}

const form = document.querySelector('[data-module="ma-reading"]')
const input = form?.querySelector('input[type="file"]')
if (form && input) {
  takeDrops(input)
  checkSize(form, input)
  showProgress(form)
}

// 'minutes-editor' stands for the address of that file, which only one page needs.
if (document.querySelector('[data-module="ma-minutes-editor"]')) void import('minutes-editor')

/** Whoever has chosen between two texts is not offered the other one again, once the choice has reached the server. */
for (const choice of document.querySelectorAll('[data-settles]')) {
  const settle = () => sessionStorage.setItem('settled', localStorage.getItem(choice.dataset.settles) ?? '')
  for (const event of ['submit', 'click']) choice.addEventListener(event, settle)
}
