import { valuesOf } from '../header-values.ts'
import { error, type Rule, warning } from '../rule.ts'
import { authorFaults } from './authors.ts'
import { dateFaults } from './date-value.ts'

/** When a message was written, by whom, and under which name: RFC 5322 3.6.1, 3.6.2 and 3.6.4. */
export const origin: Rule = {
  name: 'origin',
  look({ message }) {
    if (message === null) return { findings: [], measured: null }
    const values = (name: string) => valuesOf(message.headers, name)
    const [date] = values('date')
    const [from] = values('from')
    const [id = ''] = values('message-id')
    const findings = [
      ...(date === undefined ? [] : dateFaults(date)),
      ...(from === undefined ? [] : authorFaults(from, values('sender').length > 0)),
    ]
    if (id.trim() === '')
      findings.push(
        warning(
          'header Message-ID',
          'This header is missing: mail programs cannot recognise a second copy, and some filters count it as spam.',
          'Let the mailer write one: <something-unique@your.domain> (RFC 5322 3.6.4).',
        ),
      )
    else if (!/^<[^<>\s]+@[^<>\s]+>$/.test(id.replace(/\([^()]{0,200}\)/g, '').trim()))
      findings.push(
        warning(
          'header Message-ID',
          'It is not written as <left@right> (RFC 5322 3.6.4).',
          'Let the mailer write one: <something-unique@your.domain>.',
        ),
      )
    if (date === undefined && from === undefined && findings.length === 0)
      findings.push(error(null, 'It has neither a date nor an author.', 'Add the headers Date and From.'))
    return { findings, measured: `Written ${date ?? ''}.` }
  },
}
