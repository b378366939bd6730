import { expect, it } from 'vitest'
import { weeklyEdition } from './weekly.ts'

// Looked at in a browser before it is updated (`npx vitest run test/golden -u`, then `npm run picture`).
it('the shipped digest renders to the reviewed golden mail', async () => {
  const { html, text, subject, preheader } = await weeklyEdition()
  await expect(`${subject}\n${preheader}\n\n${text}`).toMatchFileSnapshot('weekly.txt')
  await expect(html.replaceAll('><', '>\n<')).toMatchFileSnapshot('weekly.html')
})
