import { createHash, hash } from 'node:crypto'
import { bareUid } from '../model/identity.ts'

/**
 * The property of a card whose person gets no mailings (an extension, RFC 6350, 6.10): `true`, or
 * the date since when. Without it the opt-out would be lost where somebody imports the card.
 */
export const OPT_OUT = 'X-PRESS-CONTACTS-OPT-OUT'

/** The namespace of our UUIDs, 6f0c1f5e-3f0a-5c55-9d5e-0b7f6f2b7a11; never to change, or every phone gets everybody twice. */
const NAMESPACE = Buffer.from('6f0c1f5e3f0a5c559d5e0b7f6f2b7a11', 'hex')

/** Where names are put behind the namespace: most are short, and an export has many. */
const ROOM = Buffer.concat([NAMESPACE, Buffer.alloc(1024)])

/** The octets of a name in our namespace. */
function within(name: string): Uint8Array {
  const start = NAMESPACE.length
  // A character has at most three octets a unit.
  if (name.length * 3 > ROOM.length - start) return Buffer.concat([NAMESPACE, Buffer.from(name)])
  return ROOM.subarray(0, start + ROOM.write(name, start))
}

/** What the UID of a card depends on: an entry's id, and what its contact states. */
interface Carded {
  readonly id: string
  readonly contact?: { readonly uid?: string } | undefined
}

/**
 * The UID of an entry's card, by which address books know it again (RFC 6350, 6.7.6): the one that
 * the contact's `uid` states, else one that follows from the entry's id. A UUID is given without
 * `urn:uuid:`, as vCard 3.0 writes it.
 */
export function cardUid({ id, contact }: Carded): string {
  const stated = contact?.uid === undefined ? '' : bareUid(contact.uid)
  return stated === '' ? uidOf(id) : stated
}

/** The UUID, version 5, of a name in our namespace (RFC 9562, 5.5), always the same. */
export function uidOf(name: string): string {
  const digest = sha1(within(name))
  const variant = '89ab'[Number.parseInt(digest[16] as string, 16) & 3]
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}

/** In hexadecimal. Node before 20.12 has no `hash`, which makes no stream of each. */
const sha1 = (bytes: Uint8Array): string =>
  hash ? hash('sha1', bytes, 'hex') : createHash('sha1').update(bytes).digest('hex')
