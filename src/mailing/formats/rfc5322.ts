import type { Format } from '../format.ts'
import { mailbox } from '../mailbox.ts'

/** A list ready for a To: or Bcc: field (RFC 5322, 3.6.3), folded after each comma. */
export const rfc5322: Format = {
  write: recipients =>
    `${recipients.map(({ address, name }) => mailbox(address, name)).join(',\n ')}\n`,
}
