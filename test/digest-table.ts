/** A table `[vars.DIGESTS.<slug>]` without mistakes, as `wrangler.toml` has it, with what a test changes in it. */
export const digestTable = (changes: object = {}) => ({
  title: 'Weekly',
  url: 'https://digest.example.org',
  from: 'Weekly <digest@example.org>',
  reply_to: 'hello@example.org',
  postal_address: '1 Example Street, Paris',
  schedule: '0 7 * * MON',
  time_zone: 'Europe/Paris',
  mailer: 'outbox',
  recipients: ['Ada <ada@example.org>'],
  ...changes,
})
