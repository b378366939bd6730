// Shows each framed mail in its whole height, and takes its links out of the tab order: they do not work in a frame. Without this
// script the frame scrolls.
for (const frame of document.querySelectorAll('iframe[data-mail]')) {
  const showWhole = () => {
    const mail = frame.contentDocument
    // Before the mail is there the frame holds an empty document: as high as that, the page would jump twice.
    if (mail === null || mail.body === null || mail.URL === 'about:blank') return
    for (const link of mail.links) link.tabIndex = -1
    frame.style.height = '0'
    frame.style.height = `${Math.min(mail.documentElement.scrollHeight + 2, 40000)}px`
  }
  frame.addEventListener('load', showWhole)
  addEventListener('resize', showWhole)
  if (frame.contentDocument?.readyState === 'complete') showWhole()
}
