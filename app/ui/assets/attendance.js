// The list of who came, for a thumb: a tap is shown at once and sent behind the page. Without this script each tap loads the page.
const status = document.querySelector('[data-attendance-status]')
const region = () => document.querySelector('[data-attendance]')
const find = document.querySelector('[data-attendance-find]')
const pause = ms => new Promise(resolve => setTimeout(resolve, ms))

/** What was tapped and is not kept yet, in order. A tap names its button, so that it goes with the version that is then shown. */
const waiting = []
let sending = false
/** The button that was tapped last; not every browser gives it the focus. */
let touched = ''

const say = text => {
  status.textContent = ''
  // A status that says the same again is not heard unless it was empty between.
  requestAnimationFrame(() => (status.textContent = text))
}

const filter = () => {
  const wanted = find.querySelector('input').value.trim().toLowerCase()
  for (const row of document.querySelectorAll('[data-name]'))
    row.hidden = !row.dataset.name.toLowerCase().includes(wanted)
}

/** Shows a tap as if it were kept already. */
const press = button => {
  if (!button?.hasAttribute('aria-pressed')) return
  const pressed = button.getAttribute('aria-pressed') === 'true'
  if (!button.classList.contains('ma-att__button--remote'))
    for (const other of button.parentElement.querySelectorAll('[aria-pressed]'))
      other.setAttribute('aria-pressed', 'false')
  button.setAttribute('aria-pressed', String(!pressed))
}

/** Puts the list of an answer in the place of the one shown; the focus and what is typed stay where they are. */
const show = page => {
  const next = page.querySelector('[data-attendance]')
  if (!next) return location.assign(location.pathname)
  const focus = document.activeElement?.id
  // Whatever grows above it, what somebody looks at stays under their thumb.
  const anchor = focus || touched
  const topOf = id => document.getElementById(id)?.getBoundingClientRect().top
  const before = topOf(anchor)
  const open = document.getElementById('chair-panel')?.open === true
  region().replaceWith(document.adoptNode(next))
  for (const { id } of waiting) press(document.getElementById(id))
  const panel = document.getElementById('chair-panel')
  if (open && panel && 'open' in panel) panel.open = true
  filter()
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true })
  const after = topOf(anchor)
  if (before !== undefined && after !== undefined) scrollBy({ top: after - before, behavior: 'instant' })
}

const read = async answer => new DOMParser().parseFromString(await answer.text(), 'text/html')

const fieldsOf = button => new URLSearchParams(new FormData(button.form, button))

const send = async ({ id, chosen, typed }) => {
  const button = document.getElementById(id)
  if (!button) return
  const fields = typed ?? fieldsOf(button)
  if (button.name) fields.set(button.name, chosen)
  const answer = await fetch(button.form.action, { method: 'POST', body: fields, headers: { 'x-part': 'attendance' } })
  const isOurs = !answer.redirected && [200, 400, 409].includes(answer.status)
  if (!isOurs) return location.assign(location.pathname)
  waiting.shift()
  show(await read(answer))
  const problem = region().querySelector('.govuk-error-summary')
  if (problem) problem.scrollIntoView({ block: 'center' })
  say(problem ? problem.textContent.replace(/\s+/g, ' ').trim() : region().dataset.said)
}

const sendAll = async () => {
  if (sending) return
  sending = true
  while (waiting.length > 0) {
    const before = waiting.length
    try {
      await send(waiting[0])
      if (waiting.length === before) waiting.shift()
      document.body.classList.remove('ma-att-offline')
    } catch {
      document.body.classList.add('ma-att-offline')
      say(`There is no connection. ${waiting.length} not saved yet: keep this page open, it goes on by itself.`)
      await pause(3000)
    }
  }
  sending = false
}

const tap = event => {
  const { submitter, target } = event
  if (!target.matches('[data-attendance] form[data-mark]') || !submitter?.id) return
  event.preventDefault()
  touched = submitter.id
  // What a form says beside its button is kept as it was when it was sent: the list may be put anew meanwhile.
  const typed = submitter.hasAttribute('aria-pressed') ? null : fieldsOf(submitter)
  waiting.push({ id: submitter.id, chosen: submitter.value, typed })
  press(submitter)
  void sendAll()
}

/** What the other clerk noted meanwhile. */
const refresh = async () => {
  const chosen = [...document.querySelectorAll('#chair option')].some(one => one.selected !== one.defaultSelected)
  if (waiting.length > 0 || document.hidden || chosen || document.activeElement?.id === 'chair') return
  try {
    const answer = await fetch(location.pathname)
    if (answer.ok && !answer.redirected && waiting.length === 0) show(await read(answer))
  } catch {
    // It is tried again soon.
  }
}

if (region()) {
  if (region().querySelector('form[data-mark]')) {
    find.hidden = document.querySelectorAll('[data-name]').length < 9
    find.addEventListener('input', filter)
    document.addEventListener('submit', tap)
    addEventListener('beforeunload', event => waiting.length > 0 && event.preventDefault())
    setInterval(() => void refresh(), 20_000)
    document.addEventListener('visibilitychange', () => void refresh())
  }
}

export {}
