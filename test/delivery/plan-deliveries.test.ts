import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deliveryKey } from '../../src/delivery/delivery-key.ts'
import { planDeliveries } from '../../src/delivery/plan-deliveries.ts'

describe('planDeliveries', () => {
  it('gives each address once, with its first name, in order', () => {
    const planned = planDeliveries([
      { name: 'B', address: 'b@x.example' },
      { name: 'A', address: 'A@x.example' },
      { name: 'B again', address: 'B@X.example' },
    ])
    expect(planned.map(({ name }) => name)).toEqual(['A', 'B'])
  })

  it('planning twice is planning once, whatever the order (law)', () => {
    const address = fc.constantFrom('a@x.example', 'A@x.example', 'b@x.example', 'c@x.example')
    const mailboxes = fc.array(fc.record({ name: fc.constant(null), address }))
    fc.assert(
      fc.property(mailboxes, (recipients) => {
        const once = planDeliveries(recipients)
        expect(planDeliveries(once)).toEqual(once)
        expect(planDeliveries([...recipients, ...recipients])).toEqual(once)
      }),
    )
  })
})

describe('deliveryKey', () => {
  it('is the same for the same Delivery and no other, and hides the address', async () => {
    const key = await deliveryKey('e1', 'ada@reader.example')
    expect(key).toMatch(/^[0-9a-f]{32}$/)
    expect(await deliveryKey('e1', 'ada@reader.example')).toBe(key)
    expect(await deliveryKey('e2', 'ada@reader.example')).not.toBe(key)
    expect(await deliveryKey('e1', 'bob@reader.example')).not.toBe(key)
    expect(await deliveryKey('e1', 'ada@reader.example', 0)).toBe(key)
    expect(await deliveryKey('e1', 'ada@reader.example', 1)).not.toBe(key)
  })
})
