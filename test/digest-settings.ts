import { type DigestSettings, KEEP } from '../src/model/settings.ts'
import { readers } from './contract/editions.ts'

/** The settings of a digest with what a test changes in them; `recipients` is how many there are. */
export function digestSettings({
  recipients = 3,
  ...changes
}: Partial<Omit<DigestSettings, 'recipients'>> & { recipients?: number } = {}): DigestSettings {
  return {
    slug: 'weekly',
    id: changes.slug ?? 'weekly',
    title: 'Marrow Weekly',
    url: 'https://news.marrow.example',
    from: { name: 'Marrow', address: 'digest@marrow.example' },
    replyTo: { name: 'Marrow', address: 'hello@marrow.example' },
    postalAddress: '1 Example Street',
    schedule: '0 7 * * MON',
    timeZone: 'Europe/Paris',
    mailer: 'outbox',
    length: 'standard',
    template: 'digest',
    theme: null,
    logo: null,
    review: 'deadline',
    archive: 'private',
    sources: null,
    maxAgeDays: null,
    maxStories: null,
    cutoff: 0,
    keep: KEEP,
    alerts: null,
    recipients: readers(recipients),
    ...changes,
  }
}
