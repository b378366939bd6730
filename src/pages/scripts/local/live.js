// Reloads the page when the Worker behind it was built again. Only pages of this machine have this script.
const events = new EventSource(`/live?start=${document.currentScript.dataset.start}`)
events.addEventListener('reload', () => {
  events.close()
  location.reload()
})
