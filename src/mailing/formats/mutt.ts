import type { Format } from '../format.ts'
import { mailbox } from '../mailbox.ts'

/**
 * One alias for the list (mutt's manual, "alias"). The rest of the line is read by the
 * tokenizer of mutt's commands, to which back-ticks, `$`, `#`, `;`, quotes and backslashes
 * mean something even inside quotes: each gets a backslash.
 */
export const mutt: Format = {
  ending: '.rc',
  consumer: 'mutt, NeoMutt',
  checked: 'mutt 2.2.12',
  load: 'source ~/.mutt/list.rc',
  encoding: 'UTF-8',
  lineEnds: 'LF',
  options: [],
  holds: ['email', 'name'],
  write: (recipients, { id }) => {
    const mailboxes = recipients.map(({ address, name }) =>
      mailbox(address, name).replace(/[\\`$#;'"~]/g, '\\$&'),
    )
    return `alias ${id} ${mailboxes.join(', ')}\n`
  },
}
