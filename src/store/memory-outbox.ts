import { type KeptMessage, OUTBOX_KEEP, type Outbox } from './outbox.ts'

export function memoryOutbox(): Outbox {
  const messages: KeptMessage[] = []
  let serial = 0
  return {
    async keep(message) {
      if (messages.some(({ key }) => key === message.key)) return
      messages.unshift({ ...message, id: ++serial })
      messages.length = Math.min(messages.length, OUTBOX_KEEP)
    },
    async list(limit) {
      return messages.slice(0, limit).map(({ raw: _, ...message }) => message)
    },
    async find(id) {
      return messages.find((message) => message.id === id) ?? null
    },
  }
}
