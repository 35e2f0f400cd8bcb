import { domainToASCII } from 'node:url'
import { isAscii } from '../../text/fold.ts'
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
    const mailboxes = recipients.map(({ address, name }) =>
      mailbox(encode ? ascii(address) : address, name, { encode }),
    )
    return `${mailboxes.join(`${separator}\n `)}\n`
  },
  refuses: ({ address }, { encode }) => (encode && !isAscii(ascii(address)) ? 'ascii' : undefined),
}

/** An address with its domain as RFC 5891 writes it in ASCII. */
function ascii(address: string): string {
  if (isAscii(address)) return address
  const at = address.lastIndexOf('@') + 1
  return address.slice(0, at) + (domainToASCII(address.slice(at)) || address.slice(at))
}
