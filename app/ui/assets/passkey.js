// Adds a passkey and signs in with one. A form with data-passkey="create" or "get" asks data-options for what the browser
// has to answer, and is sent with the answer in its field "credential". Without this script people sign in by a link.
const supported = typeof globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON === 'function'

const ask = async form => {
  const reply = await fetch(form.dataset.options, { method: 'POST', headers: { accept: 'application/json' } })
  if (!reply.ok) throw new Error(`The server answered ${reply.status}`)
  return reply.json()
}

const answer = async (kind, options) =>
  kind === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })

/** What to tell a person; nothing where they changed their mind, which is no trouble. */
const explain = error => {
  if (error.name === 'InvalidStateError') return 'This device has a passkey for your account already.'
  if (error.name === 'NotAllowedError') return 'No passkey was used. Try again, or use a link by e-mail.'
  return 'The passkey did not work. Use a link by e-mail instead.'
}

const proceed = async (form, status) => {
  status.textContent = 'Follow what your browser asks.'
  try {
    const credential = await answer(form.dataset.passkey, await ask(form))
    form.elements.credential.value = JSON.stringify(credential.toJSON())
    status.textContent = ''
    form.submit()
  } catch (error) {
    status.textContent = explain(error)
  }
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!supported) continue
  form.hidden = false
  for (const note of document.querySelectorAll('[data-passkey-missing]')) note.hidden = true
  const status = form.querySelector('[data-passkey-status]')
  form.addEventListener('submit', event => {
    if (form.elements.credential.value !== '') return
    event.preventDefault()
    void proceed(form, status)
  })
}

// A page that the Back button shows again must not send the answer of before.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-passkey]')) form.elements.credential.value = ''
})
