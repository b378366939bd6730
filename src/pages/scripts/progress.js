// While a queue works at what a page shows, asks for the page again and replaces the parts that changed.
const LIMITS = { first: 700, longest: 5_000, times: 60 }
const wait = (time) => new Promise((done) => setTimeout(done, time))
const isBusy = () => document.querySelector('[data-busy]') !== null

const replace = (part, fresh) => {
  part.toggleAttribute('data-busy', fresh?.hasAttribute('data-busy') ?? false)
  if (fresh === null || fresh.innerHTML === part.innerHTML) return
  const focused = part.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null
  part.replaceChildren(...fresh.childNodes)
  if (focused !== null) part.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus()
}

const follow = async () => {
  let time = LIMITS.first
  for (let asked = 0; asked < LIMITS.times && isBusy(); asked++) {
    await wait(time)
    time = Math.min(time * 1.3, LIMITS.longest)
    if (document.hidden) continue
    const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => null)
    if (answer === null || !answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const part of document.querySelectorAll('[data-live]')) replace(part, page.getElementById(part.id))
  }
}
follow()
