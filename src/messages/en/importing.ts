/** `import`, and what it says of what it reads. */
export const importing = {
  /** What a reader of a source noticed, by its code (importing/remark.ts); `about` is the text that it is about. */
  remarks: {
    'organisation/none': (_about: string) => 'nothing tells the organisation',
    'file/damaged': (kind: string) =>
      `the file is damaged and cannot be read as ${kind}: save or download it anew`,
    'file/encrypted': (_about: string) =>
      'the file is protected by a password: save it without, or import its text',
    'file/too-large': (limit: string) =>
      `the file unpacks to more than ${limit}: import its text instead`,
    'file/old-word': (_about: string) =>
      'this is the format of Word before 2007: save it as .docx first',
    'file/outlook-message': (_about: string) =>
      'this is a message as Outlook saves it: save it as .eml or as text first',
    'document/no-text': (_about: string) =>
      'the file holds no text, only images of it: have it recognised (OCR) first',
    'document/too-long': (most: string) =>
      `the file has more than ${most} pages: import the one with the contacts alone`,
    'attachment/unread': (name: string) =>
      `the attachment "${name}" is left aside: contacts are not read from this kind of file`,
    'attachment/unreadable': (name: string) => `the attachment "${name}" cannot be read`,
    'organisation/domain': (domain: string) =>
      `the organisation is the one that "${domain}" belongs to in the same source`,
  },
}
