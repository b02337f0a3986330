// One key for each thing that a meeting can decide of an action. The buttons and links do the same without it.
const help = document.querySelector('[data-keys]')
const words = help?.querySelector('[data-keys-words]')
const toggle = help?.querySelector('[data-keys-switch]')
const place = 'walk-keys-off'

// Where a browser keeps nothing the keys work, and are off for as long as the page is open.
let off = false
try {
  off = localStorage.getItem(place) === 'yes'
} catch {
  off = false
}

const show = () => {
  words.hidden = off
  toggle.textContent = off ? 'Turn the keys on' : 'Turn the keys off'
}

const isTyping = target => target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select') !== null

const openPanel = panel => {
  panel.open = true
  const first = panel.querySelector('input[type=radio]:checked, select, textarea')
  first?.focus()
}

if (help) {
  help.hidden = false
  show()
  toggle.addEventListener('click', () => {
    off = !off
    try {
      localStorage.setItem(place, off ? 'yes' : 'no')
    } catch {
      // Nothing is kept here; it holds for this page.
    }
    show()
  })
  document.addEventListener('keydown', event => {
    if (off || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
    const key = event.key.toLowerCase()
    if (!/^[a-z]$/.test(key)) return
    const found = document.querySelector(`[data-key="${key}"]`)
    if (!found) return
    event.preventDefault()
    if (found.tagName === 'DETAILS') openPanel(found)
    else found.click()
  })
}

export {}
