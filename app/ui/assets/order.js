// Lets a list be put into order by dragging. Without it the buttons of each row do the same; they stay, for the keyboard.
const form = document.querySelector('[data-module="ma-order"]')
const list = form?.querySelector('ol')

/** The row that the dragged one goes before; none at the end of the list. */
const rowBelow = (rows, y) =>
  rows.find(row => {
    const { top, height } = row.getBoundingClientRect()
    return y < top + height / 2
  })

const send = () => {
  const ids = [...list.querySelectorAll('[data-item]')].map(row => row.dataset.item)
  form.elements.namedItem('order').value = ids.join(',')
  form.submit()
}

const makeDraggable = (row, state) => {
  row.draggable = true
  row.classList.add('ma-item--draggable')
  row.addEventListener('dragstart', event => {
    state.dragged = row
    state.before = [...list.children]
    event.dataTransfer.effectAllowed = 'move'
    // Some browsers drag nothing that carries nothing.
    event.dataTransfer.setData('text/plain', row.dataset.item)
    row.classList.add('ma-item--dragged')
  })
  row.addEventListener('dragend', () => {
    row.classList.remove('ma-item--dragged')
    if (!state.dropped) list.replaceChildren(...state.before)
    state.dragged = null
    state.dropped = false
  })
}

if (list) {
  const state = { dragged: null, before: [], dropped: false }
  for (const row of list.querySelectorAll('[data-item]')) makeDraggable(row, state)
  list.addEventListener('dragover', event => {
    if (!state.dragged) return
    event.preventDefault()
    const others = [...list.children].filter(row => row !== state.dragged)
    list.insertBefore(state.dragged, rowBelow(others, event.clientY) ?? null)
  })
  list.addEventListener('drop', event => {
    if (!state.dragged) return
    event.preventDefault()
    state.dropped = true
    const same = [...list.children].every((row, i) => row === state.before[i])
    if (!same) send()
  })
}

export {}
