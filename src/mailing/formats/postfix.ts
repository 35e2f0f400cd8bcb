import type { Format } from '../format.ts'

/**
 * An alias of aliases(5), without names. A text that starts with `|`, `/` or `:` would be a command, a file or an include.
 */
export const postfix: Format = {
  ending: '.aliases',
  consumer: 'Postfix, sendmail',
  checked: 'Postfix 3.7',
  load: 'postalias /etc/postfix/list.aliases',
  encoding: 'UTF-8',
  lineEnds: 'LF',
  options: [],
  addresses: 'ascii-domain',
  holds: ['email'],
  write: (recipients, { id }) =>
    `${id}: ${recipients.map(({ address }) => address).join(',\n    ')}\n`,
  refuses: ({ address }) => (/^[|/:#]|[\s,"\\<>()]/.test(address) ? 'syntax' : undefined),
}
