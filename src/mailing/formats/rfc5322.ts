import type { Format } from '../format.ts'
import { mailbox } from '../mailbox.ts'

/** A list ready for a To: or Bcc: field (RFC 5322, 3.6.3), folded after each separator. */
export const rfc5322: Format = {
  ending: '.txt',
  consumer: 'Thunderbird, Outlook (--separator ";"), Apple Mail',
  checked: 'Python 3.11 email, email-addresses 5.0.0',
  load: '',
  encoding: 'UTF-8',
  lineEnds: 'LF',
  options: ['separator', 'encode'],
  holds: ['email', 'name'],
  write: (recipients, { separator = ',', encode = false }) => {
    const mailboxes = recipients.map(({ address, name }) => mailbox(address, name, { encode }))
    return `${mailboxes.join(`${separator}\n `)}\n`
  },
}
