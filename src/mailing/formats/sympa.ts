import type { Format } from '../format.ts'
import { recipientText } from '../recipient.ts'

/**
 * An address and a name a line, as Sympa's import splits them (6.2.70, do_import). Nothing
 * can be quoted; its web form refuses the whole text for one of `< > \ * $`.
 */
export const sympa: Format = {
  ending: '.txt',
  consumer: 'Sympa',
  checked: 'Sympa 6.2.70 (source)',
  load: 'sympa add LIST@DOMAIN < members.txt',
  encoding: 'UTF-8',
  lineEnds: 'LF',
  options: [],
  addresses: 'ascii',
  holds: ['email', 'name'],
  write: recipients =>
    recipients
      .map(recipient => {
        const name = recipientText(recipient, 'name')
          .replace(/[<>\\*$]/g, '')
          .replace(/\s+/g, ' ')
        return `${`${recipient.address} ${name}`.trim()}\n`
      })
      .join(''),
  // A line that starts so is a comment; the form's other marks it takes nowhere.
  refuses: ({ address }) => (/^#|[<>\\*$\s]/.test(address) ? 'syntax' : undefined),
}
