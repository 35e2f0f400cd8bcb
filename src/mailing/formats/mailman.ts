import type { Format } from '../format.ts'
import { mailbox } from '../mailbox.ts'

/** A mailbox a line (RFC 5322, 3.4), as Mailman reads it with Python's `email.utils.parseaddr`; names in UTF-8, since it decodes no encoded words. */
export const mailman: Format = {
  ending: '.txt',
  consumer: 'Mailman 3, Mailman 2',
  checked: 'Mailman 3.3.8 (addmembers), Python 3.11 email.utils.parseaddr',
  load: 'mailman addmembers members.txt LIST@DOMAIN',
  encoding: 'UTF-8',
  lineEnds: 'LF',
  options: [],
  addresses: 'ascii',
  holds: ['email', 'name'],
  write: recipients =>
    recipients.map(({ address, name }) => `${mailbox(address, name)}\n`).join(''),
  refuses: ({ address }) => (address.startsWith('#') ? 'syntax' : undefined),
}
