/** A UID without blanks around it, and a UUID without `urn:uuid:`. */
export function bareUid(uid: string): string {
  const bare = uid.trim().replace(/^urn:uuid:/i, '')
  return isUuid(bare) ? bare : uid.trim()
}

/** The key of a UID: two cards are the same card if and only if the keys of their UIDs are equal. UUIDs are equal in any case (RFC 9562, 4). */
export function uidKey(uid: string): string {
  const bare = bareUid(uid)
  return isUuid(bare) ? bare.toLowerCase() : bare
}

/** Whether a text is a UUID (RFC 9562, 4). */
export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
