/** How a Compound File begins ([MS-CFB], 2.2): Office files before 2007, Outlook's messages, protected DOCX. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Whether bytes are a Compound File with a stream of such a name. */
export function holdsStream(bytes: Uint8Array, name: string): boolean {
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) return false
  const { buffer, byteOffset, byteLength } = bytes
  return Buffer.from(buffer, byteOffset, byteLength).includes(Buffer.from(name, 'utf16le'))
}
