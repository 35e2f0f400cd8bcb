import { createHash } from 'node:crypto'

/** The namespace of our UUIDs, 6f0c1f5e-3f0a-5c55-9d5e-0b7f6f2b7a11; never to change, or every phone gets everybody twice. */
const NAMESPACE = Buffer.from('6f0c1f5e3f0a5c559d5e0b7f6f2b7a11', 'hex')

/** A card's UID: the UUID, version 5, of a name in our namespace (RFC 9562, 5.5), always the same. */
export function uidOf(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.concat([NAMESPACE, Buffer.from(name)]))
    .digest('hex')
  const variant = '89ab'[Number.parseInt(hash[16] as string, 16) & 3]
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
