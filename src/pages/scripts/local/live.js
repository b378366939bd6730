// Reloads the page when the Worker behind it was built again. Only pages of this machine have this script.
const { start } = document.currentScript.dataset
function listen() {
  const events = new EventSource(`/live?start=${start}`)
  events.addEventListener('reload', () => {
    events.close()
    location.reload()
  })
  // After an answer that is no stream a browser never asks again by itself.
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 500)
  })
}
listen()
