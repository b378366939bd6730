import type { Message } from '../../src/model/message.ts'

export function messageWith(changes: Partial<Message> = {}): Message {
  return {
    from: { name: 'Marrow', address: 'digest@marrow.example' },
    to: { name: 'Ada Reader', address: 'ada@reader.example' },
    replyTo: { name: null, address: 'hello@marrow.example' },
    subject: 'Four stories',
    html: '<p>Four stories</p>\n',
    text: 'Four stories\n',
    headers: { 'List-Id': 'Marrow <weekly.marrow.example>', 'Auto-Submitted': 'auto-generated' },
    ...changes,
  }
}
