// Keeps and reads minutes while they are typed. Without it the page is a form like any other.
const form = document.querySelector('[data-module="ma-minutes-editor"]')
const { textUrl, readingUrl, key } = form.dataset
const box = form.elements.text
const version = form.elements.version
const saveState = form.querySelector('[data-save-state]')
const unsaved = form.querySelector('[data-unsaved]')
const restore = form.querySelector('[data-restore]')
const phrases = form.querySelector('[data-phrases]')
const panel = document.querySelector('[data-panel]')
const panelState = document.querySelector('[data-panel-state]')

const readPause = 350
const savePause = 2_000
const saveAtLatest = 5_000
const retryPause = 5_000
const patience = 20_000

/** What the server has acknowledged. */
let kept = box.defaultValue
/** A text that only a person can decide about: it is not sent again by itself. */
let refused = null
let saving = false
let firstUnsaved = null
let saveTimer = null
let readTimer = null
let reading = null

const say = (message, signIn = false) => {
  saveState.textContent = message
  if (!signIn) return
  const link = document.createElement('a')
  link.href = `/sign-in?next=${encodeURIComponent(location.pathname)}`
  link.target = '_blank'
  link.rel = 'noopener'
  link.className = 'govuk-link'
  link.textContent = 'Sign in (opens in a new tab)'
  saveState.append(' ', link)
}

/** The browser keeps what the server has not: it may be closed, lose power or be out of reach. */
const stored = () => {
  try {
    return JSON.parse(localStorage.getItem(key))
  } catch {
    return null
  }
}
const store = () => {
  try {
    const at = new Date().toISOString()
    const people = form.elements.people.value
    localStorage.setItem(key, JSON.stringify({ text: box.value, version: version.value, people, at }))
  } catch {
    say('This browser cannot keep a copy. Press Save often.')
  }
}
const forget = () => localStorage.removeItem(key)

const isSaved = () => box.value === kept
/** Seen and not heard: whoever hears the page is told of what was saved, and of what was not for a reason. */
const mark = () => {
  unsaved.hidden = isSaved()
}
const later = (ms = savePause) => {
  clearTimeout(saveTimer)
  saveTimer = setTimeout(save, ms)
}

const sent = text => {
  const body = new FormData()
  body.set('text', text)
  body.set('opened', form.elements.opened.value)
  body.set('people', form.elements.people.value)
  return body
}

const acknowledge = (text, answer) => {
  kept = text
  refused = null
  version.value = answer.version
  firstUnsaved = null
  if (isSaved()) forget()
  else store()
  mark()
  say(answer.message)
}

const save = async () => {
  const text = box.value
  if (saving || text === kept || text === refused) return
  saving = true
  try {
    const response = await fetch(textUrl, {
      method: 'POST',
      headers: { 'if-match': `"${version.value}"` },
      body: sent(text),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    if (response.ok) acknowledge(text, await response.json())
    else if (response.type === 'opaqueredirect') {
      say('Not saved: you are signed out. Your text is kept in this browser.', true)
      later(retryPause)
    } else if ([409, 412, 413].includes(response.status)) {
      refused = text
      say((await response.json()).message)
    } else if (response.status === 507) {
      say((await response.json()).message)
      later(retryPause)
    } else {
      say(`Not saved: the server answered ${response.status}. Your text is kept in this browser.`)
      later(retryPause)
    }
  } catch {
    say('Not saved: no connection. Your text is kept in this browser.')
    later(retryPause)
  } finally {
    saving = false
  }
  if (!isSaved() && box.value !== refused && box.value !== text) later()
}

const read = async () => {
  reading?.abort()
  reading = new AbortController()
  try {
    const { signal } = reading
    const response = await fetch(readingUrl, { method: 'POST', body: sent(box.value), redirect: 'manual', signal })
    if (!response.ok) return
    panel.innerHTML = await response.text()
    panelState.textContent = panel.querySelector('[data-counts]')?.textContent.trim() ?? ''
  } catch (error) {
    if (error.name !== 'AbortError') panelState.textContent = 'What is read is not up to date: no connection.'
  }
}

const changed = () => {
  mark()
  if (isSaved()) forget()
  else store()
  clearTimeout(readTimer)
  readTimer = setTimeout(read, readPause)
  if (isSaved()) return
  firstUnsaved ??= Date.now()
  later(Math.max(0, Math.min(savePause, firstUnsaved + saveAtLatest - Date.now())))
}

/** Puts text in where the cursor is, so that Undo takes it out again. */
const insert = text => {
  box.focus()
  if (document.execCommand('insertText', false, text)) return
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end')
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

const codes = new Map(
  [...phrases.querySelectorAll('[data-code]')].map(button => [button.dataset.code, button.dataset.insert]),
)
/** ";r" and a blank at the front of a line become the phrase that they stand for. */
const expand = () => {
  const before = box.value.slice(0, box.selectionStart)
  const [, code] = /(?:^|\n)[ \t]*(;[a-z]) $/.exec(before) ?? []
  const phrase = codes.get(code)
  if (phrase === undefined) return
  box.setSelectionRange(box.selectionStart - code.length - 1, box.selectionStart)
  insert(phrase)
}

/** Puts the cursor into a line, and the line into sight. */
const goToLine = line => {
  const lines = box.value.split('\n')
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
  box.focus()
  box.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  const height = box.scrollHeight / lines.length
  box.scrollTop = Math.max(0, height * (line - 4))
}

const button = (words, work) => {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'govuk-button govuk-button--secondary'
  made.textContent = words
  made.addEventListener('click', work)
  return made
}

/** A text of this browser that never reached the server is offered, and never put in by itself. */
const offer = copy => {
  const words = document.createElement('p')
  words.className = 'govuk-body'
  const when = new Date(copy.at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
  words.textContent = `This browser kept a text that was not saved. You typed it on ${when}.`
  const done = () => {
    restore.hidden = true
    restore.replaceChildren()
    box.focus()
  }
  restore.replaceChildren(
    words,
    button('Put it back', () => {
      box.value = copy.text
      version.value = copy.version
      form.elements.people.value = copy.people ?? ''
      done()
      changed()
    }),
    ' ',
    button('Throw it away', () => {
      forget()
      done()
    }),
  )
  restore.hidden = false
}

phrases.hidden = false
phrases.addEventListener('click', event => {
  const text = event.target.closest('[data-insert]')?.dataset.insert
  if (text !== undefined) insert(text)
})
panel.addEventListener('click', event => {
  const link = event.target.closest('[data-line]')
  if (link === null) return
  event.preventDefault()
  goToLine(Number(link.dataset.line))
})
box.addEventListener('input', () => {
  expand()
  changed()
})
addEventListener('online', () => {
  void save()
  void read()
})
document.addEventListener('visibilitychange', () => void save())

const settled = sessionStorage.getItem('settled')
if (settled !== null && settled === localStorage.getItem(key)) forget()
const copy = stored()
if (copy !== null && copy.text !== box.value) offer(copy)
else forget()
