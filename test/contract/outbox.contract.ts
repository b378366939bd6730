import { beforeEach, describe, expect, it } from 'vitest'
import { OUTBOX_KEEP } from '../../src/model/settings.ts'
import type { Outbox } from '../../src/store/outbox.ts'

export function outboxContract(name: string, make: () => Promise<Outbox>): void {
  describe(`outbox: ${name}`, () => {
    let outbox: Outbox
    beforeEach(async () => {
      outbox = await make()
    })

    const message = (key: string) => ({
      key,
      edition: 'e',
      recipient: 'ada@reader.example',
      subject: `Subject ${key}`,
      raw: `Subject: ${key}\r\n\r\nbody`,
      at: new Date('2026-10-05T05:00:00Z'),
    })

    it('keeps messages, newest first, and finds each with its bytes', async () => {
      await outbox.keep(message('a'))
      await outbox.keep(message('b'))
      const [newest, oldest] = await outbox.list(10)
      expect([newest?.key, oldest?.key]).toEqual(['b', 'a'])
      expect(newest).not.toHaveProperty('raw')
      expect(await outbox.find(oldest?.id ?? -1)).toEqual({ ...message('a'), id: oldest?.id })
    })

    it('keeps the same key once', async () => {
      await outbox.keep(message('a'))
      await outbox.keep({ ...message('a'), subject: 'again' })
      expect((await outbox.list(10)).map(({ subject }) => subject)).toEqual(['Subject a'])
    })

    it('is empty after it was cleared, and keeps again', async () => {
      await outbox.keep(message('a'))
      await outbox.clear()
      expect(await outbox.list(10)).toEqual([])
      await outbox.keep(message('b'))
      expect((await outbox.list(10)).map(({ key }) => key)).toEqual(['b'])
    })

    it('finds nothing that is not there', async () => {
      expect(await outbox.find(1)).toBeNull()
    })

    it(`keeps the newest ${OUTBOX_KEEP}`, async () => {
      for (let index = 0; index < OUTBOX_KEEP; index++) await outbox.keep(message(String(index)))
      expect((await outbox.list(1000)).at(-1)?.key).toBe('0')
      await outbox.keep(message('one more'))
      const kept = await outbox.list(1000)
      expect([kept.length, kept[0]?.key, kept.at(-1)?.key]).toEqual([OUTBOX_KEEP, 'one more', '1'])
    })
  })
}
