import type { ImportedContact } from '../contact.ts'
import { latin1 } from '../decode.ts'
import { holdsStream } from '../documents/archive.ts'
import { type EmailDocument, readEmail, startOfHeaders } from '../documents/email.ts'
import { extractRelease } from '../release/extract.ts'
import type { Remark } from '../remark.ts'
import {
  type ImportSource,
  type Reading,
  type ReadingOptions,
  UnreadableSource,
} from '../source.ts'

/** Headers that only messages have together; a text may well begin with one of them. */
const SENDER = /^(?:from|sender|return-path):/im
const OTHERS = /^(?:date|subject|received|message-id|mime-version):/gim
const LINE = /^[!-9;-~]{1,80}[ \t]*:|^[ \t]|^\r?$/

/** The header block is looked for within so many bytes. */
const ENOUGH = 64 * 1024

/**
 * E-mails (RFC 5322), with the files that hang on them.
 *
 * @param attached the kinds that these may be of.
 */
export const emailWith = (attached: readonly ImportSource[]): ImportSource => ({
  recognises: ({ bytes }) => isEmail(bytes) || isOutlookMessage(bytes),
  async read({ name, bytes }, options) {
    if (isOutlookMessage(bytes)) throw new UnreadableSource({ code: 'file/outlook-message' })
    const email = await readEmail(bytes)
    const readings = [extractRelease({ ...email.release, name }, options)]
    for (const file of email.attachments) {
      const kind = attached.find(each => each.recognises(file))
      readings.push(
        kind === undefined
          ? { contacts: [], warnings: [{ code: 'attachment/unread', about: file.name }] }
          : await readAttachment(kind, file, options, email),
      )
    }
    return {
      contacts: withoutRepeats(readings.flatMap(({ contacts }) => contacts)),
      warnings: readings.flatMap(({ warnings }) => warnings),
    }
  },
})

function isEmail(bytes: Uint8Array): boolean {
  const [head = ''] = latin1(bytes.subarray(startOfHeaders(bytes), ENOUGH)).split(/\r?\n\r?\n/, 1)
  // The last line may be cut off.
  const lines = head.split('\n').slice(0, bytes.length > ENOUGH ? -1 : undefined)
  return (
    lines.every(line => LINE.test(line)) &&
    SENDER.test(head) &&
    new Set(head.toLowerCase().match(OTHERS)).size >= 2
  )
}

/** What Outlook saves ([MS-OXMSG], 2.1.2). */
const isOutlookMessage = (bytes: Uint8Array) => holdsStream(bytes, '__substg1.0_')

/** What an attachment holds, of the day of the e-mail where it tells none itself. */
async function readAttachment(
  kind: ImportSource,
  file: EmailDocument['attachments'][number],
  options: ReadingOptions,
  { release: { date } }: EmailDocument,
): Promise<Reading> {
  try {
    const { contacts, warnings } = await kind.read(file, options)
    return {
      contacts: contacts.map(contact => ({
        ...contact,
        source: { ...(date !== undefined && { date }), ...contact.source },
      })),
      warnings,
    }
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    const unreadable: Remark = { code: 'attachment/unreadable', about: file.name }
    return { contacts: [], warnings: [unreadable, error.remark] }
  }
}

/** An attached release is often in the message too: the same contact counts once, wherever it appears. */
function withoutRepeats(contacts: readonly ImportedContact[]): ImportedContact[] {
  const seen = new Set<string>()
  return contacts.filter(({ source, line, certain, reasons, ...said }) => {
    const key = JSON.stringify(said)
    return !seen.has(key) && seen.add(key)
  })
}
