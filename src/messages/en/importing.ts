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
    'file/old-excel': (_about: string) =>
      'this is the format of Excel before 2007: save it as .xlsx or .csv first',
    'address/none': (_about: string) => 'has neither e-mail nor phone',
    'name/service': (about: string) => `"${about}" is a service, not a person`,
    'name/several': (about: string) => `"${about}" looks like several people`,
    'email/faulty': (about: string) => `"${about}" is no e-mail address and was left out`,
    'phone/unreadable': (about: string) => `"${about}" is no phone number and was left out`,
    'phone/scientific': (about: string) =>
      `"${about}" was rounded by a spreadsheet and cannot be read: format the column as text`,
    'phone/doubtful': (about: string) => `"${about}" is no number of its country`,
    'phone/zero': (about: string) => `"${about}" had lost its zero, which is back`,
    'phone/plus': (about: string) => `"${about}" had lost its plus, which is back`,
    'postal-code/zero': (about: string) =>
      `postal code "${about}" had lost its zero, which is back`,
    'language/unknown': (about: string) =>
      `"${about}" is no language that is known, and was left out`,
    'country/unknown': (about: string) =>
      `"${about}" is no country that is known, and was left out`,
    'website/faulty': (about: string) => `"${about}" is no web address and was left out`,
    'value/too-long': (about: string) => `"${about}…" is too long and was left out`,
    'card/unclosed': (_about: string) => 'the card has no END:VCARD, it may have been cut',
    'card/line': (about: string) => `"${about}" is no line of a vCard and was left out`,
    'card/nested': (_about: string) => 'a card inside another card was left out',
    'card/not-a-contact': (about: string) =>
      `"${about}" is a group, a place or a thing and was left out`,
    'card/empty': (_about: string) => 'a card without name, organisation or address was left out',
    'card/left-aside': (about: string) => `not imported from the cards: ${about}`,
    'table/columns': (about: string) =>
      `columns not understood: ${about}; name their field with --map COLUMN=FIELD`,
    'table/unused': (about: string) => `columns that are not imported: ${about}`,
    'table/by-content': (about: string) =>
      `no headings: columns read by what they hold (${about}); name the others with --map COLUMN=FIELD`,
    'table/quotes': (_about: string) =>
      'quotes do not match: the table was read as if they were plain characters',
    'table/sheet': (about: string) => `the sheet "${about}" was not read`,
    'row/empty': (about: string) =>
      `a row without name, organisation or address was left out: "${about}"`,
    'row/wide': (_about: string) =>
      'the row has more cells than there are headings: they may have moved',
    'row/opted-out': (about: string) =>
      `"${about}" does not want to be written to and was left out`,
    'row/left': (about: string) => `"${about}" has left and was left out`,
  },
  /** What is wrong with the columns of a table (importing/table/columns-error.ts); `near` is the nearest there is. */
  columns: {
    'column/unknown': (about: string, near: string | undefined) =>
      `the table has no column "${about}"${near === undefined ? '' : `, did you mean "${near}"?`}`,
    'field/unknown': (about: string, near: string | undefined) =>
      `no column can hold "${about}"${near === undefined ? '' : `, did you mean "${near}"?`}`,
    'headings/none': (about: string, _near: string | undefined) =>
      `the table has no headings that are understood ("${about}"): say what its columns hold with --map COLUMN=FIELD, columns counted from 1`,
  },
}
