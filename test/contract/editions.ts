import type { Edition } from '../../src/model/edition.ts'
import type { Mailbox } from '../../src/model/message.ts'

export function editionFor(slot: string, changes: Partial<Edition> = {}): Edition {
  return {
    digest: 'weekly',
    slot,
    subject: 'Four stories',
    preheader: 'and one more',
    html: '<p>Four stories</p>',
    text: 'Four stories',
    contentHash: 'a'.repeat(64),
    hash: 'b'.repeat(64),
    content: { title: 'Marrow Weekly', date: '2026-10-05', note: null, briefs: [] },
    mailTellsAll: true,
    changes: [],
    settles: [],
    unsubscribe: { url: 'https://news.marrow.example', html: 0, text: 0 },
    ...changes,
  }
}

export function readers(count: number): readonly Mailbox[] {
  return Array.from({ length: count }, (_, index) => ({
    name: index % 2 === 0 ? `Reader ${index}` : null,
    address: `reader-${String(index).padStart(3, '0')}@reader.example`,
  }))
}
