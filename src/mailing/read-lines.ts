import addresses from 'email-addresses'
import type { LiteralAddress } from './recipients.ts'

const BARE = /^[^\s<>"(),;:]+@[^\s<>"(),;:]+$/

/** Longer than any name with its address: patterns are tried on no more, since some take the square of its time. */
const MAX_LENGTH = 2000

/**
 * The mailboxes in a line of a list: an address with or without a name behind it, mailboxes as
 * RFC 5322 writes them, an alias of mutt or of Postfix, a `mailto:` link.
 * @param line without blanks around it.
 * @returns undefined where a part of the line is not a mailbox.
 */
export function readMailboxes(line: string): readonly LiteralAddress[] | undefined {
  if (/^mailto:/i.test(line)) return fromMailto(line)
  const alias = /^alias\s+(?:-group\s+\S+\s+)*\S+\s+/.exec(line)
  if (alias) return fromParts(line.slice(alias[0].length).replace(/\\(.)/g, '$1'))
  const pieces = line.split(/[,;\s]+/).filter(piece => piece !== '')
  if (pieces.every(piece => BARE.test(piece))) return pieces.map(address => ({ address }))
  const [first = '', ...rest] = line.split(/\s+/)
  if (BARE.test(first)) return [{ address: first, name: rest.join(' ') }]
  return fromParts(line)
}

function fromParts(list: string): readonly LiteralAddress[] | undefined {
  const found: LiteralAddress[] = []
  for (const part of splitMailboxes(list)) {
    const mailboxes = fromPart(part)
    if (mailboxes === undefined) return undefined
    found.push(...mailboxes)
  }
  return found
}

/** The parts of a list between commas and semicolons, except where those are in quotes (RFC 5322, 3.2.4). */
function splitMailboxes(list: string): string[] {
  const parts: string[] = []
  let start = 0
  let isQuoted = false
  for (let at = 0; at < list.length; at++) {
    const char = list[at]
    if (char === '"') isQuoted = !isQuoted
    else if (char === '\\' && isQuoted) at++
    else if (!isQuoted && (char === ',' || char === ';')) {
      parts.push(list.slice(start, at))
      start = at + 1
    }
  }
  parts.push(list.slice(start))
  return parts.map(part => part.trim()).filter(part => part !== '')
}

function fromPart(part: string): readonly LiteralAddress[] | undefined {
  if (part.length > MAX_LENGTH) return undefined
  // The name of a group (RFC 5322, 3.4), of a Postfix alias or of a header field.
  const text = part.replace(/^(?:"[^"]*"|[^\s:@"<>][^:@"<>]*)\s*:(?:\s+|$)/, '')
  const pieces = text.split(/\s+/).filter(piece => piece !== '')
  if (pieces.every(piece => BARE.test(piece))) return pieces.map(address => ({ address }))
  const [, name = '', address] = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(text) ?? []
  if (address !== undefined && !name.includes('@'))
    return [{ address, ...(name !== '' && { name: name.replace(/^"(.*)"$/, '$1') }) }]
  const parsed = addresses.parseAddressList({ input: text, rfc6532: true })
  return parsed
    ?.flatMap(each => (each.type === 'group' ? each.addresses : each))
    .map(each => ({ address: each.address, ...(each.name && { name: each.name }) }))
}

/** All recipients of a `mailto:` link (RFC 6068), whatever field they are in. */
function fromMailto(link: string): readonly LiteralAddress[] | undefined {
  const [to = '', query = ''] = link.slice('mailto:'.length).split('?', 2)
  const fields = query.split('&').map(each => each.split('=', 2))
  const lists = fields.flatMap(([key = '', value = '']) =>
    /^(?:to|cc|bcc)$/i.test(key) ? value : [],
  )
  try {
    const all = [to, ...lists].flatMap(list => list.split(',')).map(decodeURIComponent)
    const found = all.map(address => address.trim()).filter(address => address !== '')
    return found.every(address => BARE.test(address))
      ? found.map(address => ({ address }))
      : undefined
  } catch {
    return undefined
  }
}
