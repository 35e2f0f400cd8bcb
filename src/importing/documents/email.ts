import { decodeText, latin1, repairWindows1252 } from '../decode.ts'
import { present } from '../present.ts'
import type { ReleaseDocument } from '../release/document.ts'
import { dayIn } from '../release/origin.ts'
import { type ImportFile, UnreadableSource } from '../source.ts'

/** What an e-mail brings. */
export interface EmailDocument {
  /** Its body, entitled by its subject. */
  readonly release: ReleaseDocument
  /** Files that hang on it, but for images and the like. */
  readonly attachments: readonly ImportFile[]
}

/** Beyond them lies no press release, but an attempt to keep us busy. */
const MOST_PARTS = 100
const DEEPEST = 20
const MOST_HEADERS = 1024 * 1024

/** Parts that no contact is ever in. */
const NO_CONTACTS =
  /^(?:image|audio|video|font)\/|^text\/calendar$|-signature$|^message\/delivery-status$/

/**
 * Reads an e-mail (RFC 5322, MIME): its HTML, or its text where it has no HTML or one that says
 * less; messages forwarded within it are part of it.
 *
 * @throws UnreadableSource when its parts are nested too deep.
 */
export async function readEmail(bytes: Uint8Array): Promise<EmailDocument> {
  const { default: PostalMime } = await import('postal-mime')
  const email = await PostalMime.parse(asMime(bytes), {
    maxNestingDepth: DEEPEST,
    maxHeadersSize: MOST_HEADERS,
  }).catch((cause: unknown) => {
    throw new UnreadableSource({ code: 'file/damaged', about: 'EML' }, { cause })
  })
  const { html = '', text = '', subject = '', headers, attachments } = email
  const isHtml = html !== '' && (text === '' || visibleLength(html) * 2 > text.trim().length)
  const title = withoutPrefixes(repairWindows1252(subject))
  // The day in the sender's own time (RFC 5322, 3.3).
  const date = dayIn(headers.find(({ key }) => key === 'date')?.value.replace(/\s+/g, ' ') ?? '')
  return {
    release: {
      kind: isHtml ? 'html' : 'text',
      text: repairWindows1252(isHtml ? html : text).replace(/\r\n?/g, '\n'),
      ...present({ title, date }),
    },
    attachments: attachments
      .filter(({ mimeType, related }) => !related && !NO_CONTACTS.test(mimeType))
      .slice(0, MOST_PARTS)
      .map(({ filename, mimeType, content }) => ({
        name: repairWindows1252(filename ?? mimeType).replace(/^.*[\\/]/s, ''),
        bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
      })),
  }
}

/**
 * Bytes as the parser takes them: without a line of an mbox before the first header, and in
 * UTF-8 where no charset is stated and they are not ASCII.
 */
function asMime(bytes: Uint8Array): Uint8Array | string {
  const start = startOfHeaders(bytes)
  const mail = bytes.subarray(start)
  const head = latin1(mail.subarray(0, MOST_HEADERS)).split(/\r?\n\r?\n/, 1)[0] ?? ''
  return /^content-type:/im.test(head) ? mail : decodeText(mail)
}

/** Where the first header stands: behind a byte order mark, empty lines and `From x@example.fr …` (RFC 4155). */
export function startOfHeaders(bytes: Uint8Array): number {
  const before = /^(?:ï»¿)?[\r\n]{0,20}(?:From [^\r\n]{0,500}\r?\n)?/.exec(
    latin1(bytes.subarray(0, 600)),
  )
  return before?.[0].length ?? 0
}

/** A subject without `Re:`, `Fwd:`, `TR :` and their like. */
const withoutPrefixes = (subject: string) =>
  subject.replace(/^\s*(?:(?:re|fwd?|tr|aw|wg)\s{0,3}:\s{0,9}){1,20}/i, '').trim()

/** Elements whose text nobody sees. */
const UNSEEN = /<(style|script|head|title)\b[^<>]*>[\s\S]*?(?=<\/\1|$)/gi

/** About how many characters of HTML are seen: what is between tags, without blanks at its ends. */
const visibleLength = (html: string): number =>
  html
    .replace(UNSEEN, '')
    .split(/<[^>]*>?/)
    .reduce((sum, text) => sum + text.trim().length, 0)
