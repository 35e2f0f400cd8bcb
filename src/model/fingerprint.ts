import { createHmac } from 'node:crypto'
import { mailboxKey } from './identity.ts'
import { isHex, type Objection, type Objections, wantsErasure } from './objection.ts'

/**
 * What stands for an address in the objections' file: the HMAC-SHA-256 (RFC 2104) of the
 * address as `mailboxKey` writes it, in 64 hexadecimal digits. The address cannot be read
 * from it; who has the key can only tell whether an address that they know is meant.
 * @param key 32 bytes in hexadecimal digits.
 */
export function fingerprint(address: string, key: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(mailboxKey(address)).digest('hex')
}

interface Known {
  readonly key: string
  readonly byFingerprint: ReadonlyMap<string, Objection>
  /** What was asked already, by the address as it was given. */
  readonly answers: Map<string, Objection | undefined>
}

const known = new WeakMap<Objections, Known | 'nobody'>()

/**
 * The objection of the owner of an address; of several, one that asks for erasure. Costs
 * little however often it is asked, and nothing where nobody objected. It knows only what
 * could be read: ask `objectionsUnreadable` first.
 */
export function objectionTo(
  { objections }: { readonly objections: Objections },
  address: string,
): Objection | undefined {
  let found = known.get(objections)
  if (found === undefined) {
    found = indexed(objections)
    known.set(objections, found)
  }
  if (found === 'nobody') return undefined
  const { key, byFingerprint, answers } = found
  if (answers.has(address)) return answers.get(address)
  const answer = byFingerprint.get(fingerprint(address, key))
  answers.set(address, answer)
  return answer
}

function indexed({ key, entries }: Objections): Known | 'nobody' {
  const byFingerprint = new Map<string, Objection>()
  for (const entry of entries) {
    const print = entry.fingerprint?.toLowerCase()
    if (!isHex(print)) continue
    if (!byFingerprint.has(print) || wantsErasure(entry)) byFingerprint.set(print, entry)
  }
  if (!isHex(key) || byFingerprint.size === 0) return 'nobody'
  return { key, byFingerprint, answers: new Map() }
}
