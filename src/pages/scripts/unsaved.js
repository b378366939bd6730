// Says on the Save button that the form has changes that are not saved, and asks before they are lost by leaving the page.
for (const form of document.querySelectorAll('form[data-unsaved]')) {
  let unsaved = false
  const save = form.querySelector('button[value=save]')
  form.addEventListener('input', () => {
    unsaved = true
    if (save !== null) save.textContent = form.dataset.unsaved
  })
  // Every button of the form saves it.
  form.addEventListener('submit', () => {
    unsaved = false
  })
  addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault()
  })
}
