import { ENTRY_FIELDS } from '../../model/entry-fields.ts'
import { safeJson } from '../../terminal/safe.ts'
import type { Format } from '../format.ts'
import { recipientText } from '../recipient.ts'

/** The fields that were always there; with `--fields`, any. */
const FIELDS = ['name', 'given', 'family', 'title', 'organisation', 'phone', 'id'] as const

/** An array of recipients, for scripts; absent values are left out. */
export const json: Format = {
  ending: '.json',
  consumer: 'jq, scripts',
  checked: 'RFC 8259',
  load: "jq -r '.[].address' list.json",
  encoding: 'UTF-8',
  lineEnds: 'LF',
  options: ['fields'],
  holds: ENTRY_FIELDS,
  write: (recipients, { fields = FIELDS }) => {
    const values = recipients.map(recipient => ({
      address: recipient.address,
      ...Object.fromEntries(
        fields
          .map(field => [field, recipientText(recipient, field)] as const)
          .filter(([field, text]) => text !== '' && field !== 'email'),
      ),
    }))
    return `${safeJson(values, 2)}\n`
  },
}
