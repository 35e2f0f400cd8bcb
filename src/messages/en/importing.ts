interface Held {
  readonly values: readonly string[]
  readonly lines: readonly number[]
}

/** `2 rows skipped: column "Statut" contains "Désabonné" (lines 3, 7)`. */
function rowsHeld(column: string, { values, lines }: Held): string {
  const said = values.map(value => `"${value}"`).join(', ')
  const where = `${lines.slice(0, 20).join(', ')}${lines.length > 20 ? ', …' : ''}`
  return lines.length === 1
    ? `1 row skipped: column "${column}" contains ${said} (line ${where})`
    : `${lines.length} rows skipped: column "${column}" contains ${said} (lines ${where})`
}

/** The messages and options of `import`. */
export const importing = {
  /** What import noticed while reading, by code (importing/remark.ts); `about` is the text concerned. */
  remarks: {
    'email/aside': (about: string) => `skipped, not the address of a press contact: "${about}"`,
    'link/differs': (about: string) =>
      `the target of the link is "${about}", but its text is another address`,
    'name/form': (about: string) => `probably a name, only because of its position: "${about}"`,
    'name/none': (about: string) => `may be the missing name: "${about}"`,
    'name/placeholder': (about: string) => `a placeholder instead of a name: "${about}"`,
    'organisation/about': (about: string) => `inferred: the text above is about "${about}"`,
    'organisation/above': (about: string) => `"${about}" is a heading above`,
    'organisation/below': (about: string) => `"${about}" comes after all contacts`,
    'organisation/domain': (about: string) => `other contacts of "${about}" have the same domain`,
    'organisation/form': (about: string) =>
      `may be the name of a person or of an organisation: "${about}"`,
    'organisation/mentioned': (about: string) =>
      `inferred: the text mentions "${about}", and the address resembles that name`,
    'organisation/none': (_about: string) => 'organisation not found',
    'file/damaged': (kind: string) =>
      `the file is damaged and cannot be read as ${kind}: save or download the file again`,
    'file/encrypted': (_about: string) =>
      'the file is protected by a password: save the file without a password, or import its text',
    'file/too-large': (limit: string) =>
      `the file is larger than ${limit} when unpacked: import its text instead`,
    'file/too-complex': (_about: string) =>
      'the file is too long or too complex: import the part with the contacts, or only the text',
    'file/old-word': (_about: string) =>
      'this is the Word format from before 2007: save the file as .docx first',
    'file/outlook-message': (_about: string) =>
      'this is a message in Outlook format (.msg): save the message as .eml or as text first',
    'document/no-text': (_about: string) =>
      'the file contains images, and no text: recognise the text (OCR) first',
    'document/too-long': (most: string) =>
      `the file has more than ${most} pages: import only the page with the contacts`,
    'attachment/unread': (name: string) => `attachment "${name}" skipped: unsupported format`,
    'attachment/unreadable': (name: string) => `the attachment "${name}" cannot be read`,
    'file/old-excel': (_about: string) =>
      'this is the Excel format from before 2007: save the file as .xlsx or .csv first',
    'address/none': (_about: string) => 'has neither an e-mail address nor a phone number',
    'name/service': (about: string) => `"${about}" is a department, not a person`,
    'name/several': (about: string) => `"${about}" looks like several people`,
    'email/faulty': (about: string) => `"${about}" is not an e-mail address: skipped`,
    'phone/unreadable': (about: string) => `"${about}" is not a phone number: skipped`,
    'phone/scientific': (about: string) =>
      `"${about}" was rounded by a spreadsheet and cannot be read: format the column as text`,
    'phone/doubtful': (about: string) => `"${about}" is not a valid number in its country`,
    'phone/zero': (about: string) => `"${about}" had lost its leading zero: restored`,
    'phone/plus': (about: string) => `"${about}" had lost its plus sign: restored`,
    'postal-code/zero': (about: string) =>
      `postal code "${about}" had lost its leading zero: restored`,
    'language/unknown': (about: string) => `unknown language "${about}": skipped`,
    'country/unknown': (about: string) => `unknown country "${about}": skipped`,
    'website/faulty': (about: string) => `"${about}" is not a web address: skipped`,
    'value/too-long': (about: string) => `"${about}…" is too long: skipped`,
    'card/unclosed': (_about: string) => 'the card has no END:VCARD: it may be truncated',
    'card/line': (about: string) => `"${about}" is not a vCard line: skipped`,
    'card/nested': (_about: string) => 'card inside another card: skipped',
    'card/not-a-contact': (about: string) => `"${about}" is a group, a place or a device: skipped`,
    'card/empty': (_about: string) => 'card without a name, organisation or address: skipped',
    'card/left-aside': (about: string) => `vCard properties that are not imported: ${about}`,
    'table/columns': (about: string) =>
      `unknown columns: ${about}; give their fields with --map COLUMN=FIELD`,
    'table/unused': (about: string) => `columns that are not imported: ${about}`,
    'table/by-content': (about: string) =>
      `no headings: columns recognised by their content (${about}); give the other fields with --map COLUMN=FIELD`,
    'table/quotes': (_about: string) => 'unbalanced quotation marks: read as ordinary characters',
    'table/sheet': (about: string) => `sheet "${about}" skipped`,
    'row/empty': (about: string) =>
      `row without a name, organisation or address: skipped: "${about}"`,
    'row/wide': (_about: string) =>
      'the row has more cells than there are headings: its cells may be in the wrong columns',
    'row/opted-out': (_about: string) => 'the person opted out: not imported',
    'row/left': (_about: string) => 'the person has left: not imported',
    'row/same-address': (about: string) =>
      `"${about}" is skipped: another row with the same e-mail address records an opt-out`,
    'card/opted-out': (about: string) =>
      `card skipped: it contains "${about}"; record opt-outs with press-contacts object ADDRESS`,
    'card/left': (about: string) => `card skipped: it contains "${about}"`,
    'organisation/record': (about: string) => `"${about}" is written with the contact`,
    'organisation/role': (about: string) => `"${about}" is part of the person’s title`,
    'organisation/stated': (about: string) => `you named "${about}"`,
    'organisation/unsure': (about: string) => `may belong to an organisation other than "${about}"`,
    'pair/ambiguous': (about: string) => `the name and the organisation may be swapped: "${about}"`,
    'pair/likeness': (about: string) => `"${about}" resembles the name`,
    'pair/line': (about: string) => `"${about}" is on the line of the name`,
    'pair/order': (about: string) =>
      `the addresses come before "${about}", or are far from that name`,
    'pair/record': (about: string) => `"${about}" is next to the name`,
    'pair/shared': (about: string) => `"${about}" shares addresses or numbers with others`,
    'pair/unlike': (about: string) => `"${about}" seems to belong to somebody else`,
    'phone/impossible': (about: string) => `not a phone number: "${about}"`,
    'phone/shared': (about: string) =>
      `"${about}" is shared by several people or is that of the press desk`,
    'phone/unlikely': (about: string) => `not a valid number in any country: "${about}"`,
    'release/long': (_about: string) =>
      'the text is too long: the rest was not read; keep only the part with the contacts, or split the file',
    'release/many': (about: string) =>
      `more than ${about} addresses and numbers: the rest was not read; split the file`,
    'section/none': (_about: string) => 'no heading marks this contact as a press contact',
    'text/glued': (_about: string) => 'line breaks are missing here',
    'text/unread': (about: string) => `unclear text: "${about}"`,
  },
  /** Skipped rows, by the code of the remark; `column` is a heading. */
  heldRows: {
    'row/opted-out': (column: string, held: Held) =>
      `${rowsHeld(column, held)}; record opt-outs with press-contacts object ADDRESS, or skip the column with --map "${column}=ignore"`,
    'row/left': (column: string, held: Held) =>
      `${rowsHeld(column, held)}; record departures with press-contacts left, or skip the column with --map "${column}=ignore"`,
  },
  /** Errors in the columns of a table (importing/table/columns.ts); `near` is the nearest known name. */
  columns: {
    'column/unknown': (about: string, near: string | undefined) =>
      `the table has no column "${about}"${near === undefined ? '' : `, did you mean "${near}"?`}`,
    'field/unknown': (about: string, near: string | undefined) =>
      `unknown field "${about}"${near === undefined ? '' : `, did you mean "${near}"?`}`,
    'headings/none': (about: string, _near: string | undefined) =>
      `unknown headings ("${about}"): give the field of each column with --map COLUMN=FIELD, columns counted from 1`,
  },
  /** The reasons for each item of the plan, by code (importing/plan/reason.ts). */
  reasons: {
    'organisation/id': (_about: string, _other: string) => 'organisation matched by id',
    'organisation/name': (_about: string, _other: string) => 'organisation matched by name',
    'organisation/short-name': (_about: string, _other: string) =>
      'organisation matched by short name',
    'organisation/alias': (about: string, _other: string) =>
      `organisation matched by its alias "${about}"`,
    'organisation/domain': (about: string, _other: string) =>
      `organisation matched by the domain ${about}`,
    'organisation/email': (about: string, _other: string) => `organisation matched by ${about}`,
    'organisation/domain-slip': (about: string, other: string) =>
      `the domain ${about} differs by one letter from a domain of "${other}"`,
    'organisation/slip': (_about: string, other: string) =>
      `the name differs by one letter from "${other}"`,
    'organisation/other-name': (about: string, other: string) =>
      `the domain ${about} belongs to "${other}", which has another name`,
    'organisation/near': (about: string, other: string) =>
      `"${about}" is new, but its name is close to "${other}"`,
    'organisation/ambiguous': (about: string, other: string) =>
      `"${about}" may be any of: ${other}; choose one with --org`,
    'organisation/none': (_about: string, _other: string) =>
      'organisation not found; give it with --org',
    'organisation/new': (about: string, _other: string) => `"${about}" is a new organisation`,
    'person/uid': (_about: string, _other: string) => 'matched by the UID of the card',
    'person/email': (about: string, _other: string) => `matched by ${about}`,
    'person/phone': (about: string, _other: string) => `matched by the number ${about}`,
    'person/name': (_about: string, _other: string) => 'matched by name',
    'person/new': (_about: string, _other: string) => 'new contact',
    'person/close-name': (_about: string, other: string) => `may be "${other}"`,
    'person/other-name': (about: string, other: string) => `${about} is the address of "${other}"`,
    'person/several': (_about: string, other: string) => `may be any of: ${other}`,
    'person/elsewhere': (_about: string, other: string) => `is in the file of "${other}"`,
    'person/left': (about: string, _other: string) => `left on ${about}`,
    'person/unreachable': (_about: string, _other: string) =>
      'has neither an e-mail address nor a phone number: not added',
    desk: (_about: string, _other: string) => 'no name: treated as the press desk',
    merged: (about: string, _other: string) => `merged from ${about} places`,
    checked: (about: string, _other: string) => `checked on ${about}`,
    'source/future': (about: string, _other: string) =>
      `the date of the source, ${about}, is in the future: skipped`,
    'email/unfit': (about: string, _other: string) =>
      `"${about}" is not an e-mail address: skipped`,
    'objection/erasure': (about: string, _other: string) =>
      `asked${about === '' ? '' : ` on ${about}`} to be erased: not added, and no data is kept`,
    'objection/no-mailing': (about: string, _other: string) =>
      `opted out${about === '' ? '' : ` on ${about}`}: recorded as opt_out`,
    'objection/address': (about: string, _other: string) =>
      about === '1'
        ? '1 address skipped, as its owner objected'
        : `${about} addresses skipped, as their owners objected`,
  },
  outcomes: {
    new: 'new',
    changed: 'changed',
    confirmed: 'confirmed',
    conflict: 'conflict',
    objected: 'objected',
  },
  doubtful: 'doubtful',
  somebody: '(a person who objected)',
  conflict: (field: string, file: string, imported: string) =>
    `${field}: ${file === '' ? 'nothing in the file' : `"${file}" in the file`}, "${imported}" in the import`,
  stdin: 'standard input',
  argument: 'files to read; - is standard input',
  write: 'write the certain changes to the files',
  all: 'include doubtful contacts',
  interactive: 'ask about each contact, then write',
  prefer: 'value to keep in a conflict',
  org: 'organisation of the source: ORG, or a name',
  map: 'field of a table column: column=field',
  country: 'country of numbers without a country code; that of the directory by default',
  examples: [
    'show what a press release would change',
    'write the changes of several files',
    'a table with other headings, from standard input',
  ] as readonly [string, string, string],
  empty: 'the file is empty',
  /** Why reading a file was stopped. */
  ended: {
    slow: (seconds: number) =>
      `reading took more than ${seconds} seconds: import the part with the contacts, or only the text`,
    memory: (_seconds: number) =>
      'reading took too much memory: import the part with the contacts, or only the text',
  },
  tooMany: (most: number) => `more than ${most} contacts: import the file in parts`,
  unknownKind:
    'unsupported format; supported are text, Markdown, HTML, Word (.docx), PDF, e-mail (.eml), vCard, CSV, Excel (.xlsx) and the JSON of the French government’s press releases',
  failed: (file: string, reason: string) => `"${file}" skipped: ${reason}`,
  warning: (place: string, remark: string) => `${place}: ${remark}`,
  badMap: (text: string) => `the option --map cannot be "${text}"`,
  badMapHint: 'write COLUMN=FIELD, such as --map "Tél. direct=phone"',
  badCountry: (text: string) => `the option --country cannot be "${text}"`,
  badCountryHint: 'give an ISO 3166-1 code of two letters, such as FR or BE',
  badOrg: (text: string) => `the option --org cannot be "${text}"`,
  badOrgHint: 'give the id or the name of an organisation',
  idle: (n: number) =>
    n === 1
      ? '1 contact cannot be added: see the reasons above'
      : `${n} contacts cannot be added: see the reasons above`,
  conflicts: 'in conflicts, the files keep their values; --prefer import takes the imported ones',
  noTerminal: '--interactive needs a terminal',
  noTerminalHint: 'write certain changes with --write, or all changes with --write --all',
  jsonAlone: '--interactive cannot be combined with --format json',
  nobody: 'no contacts found',
  refused: (path: string, at: string, code: string) =>
    `${path}: "${at}" not changed: the way this file is written does not allow it (${code})`,
  counts: (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .filter(([, n]) => n > 0)
      .map(([outcome, n]) => `${n} ${outcome}`)
      .join(', '),
  leftOut: (n: number) =>
    n === 1
      ? '1 doubtful contact skipped: include it with --all, or decide with --interactive'
      : `${n} doubtful contacts skipped: include them with --all, or decide with --interactive`,
  skipped: (n: number) => (n === 1 ? '1 contact skipped' : `${n} contacts skipped`),
  nothing: 'nothing to change',
  toWrite: (files: number) =>
    `nothing written yet: --write would change ${files === 1 ? '1 file' : `${files} files`}`,
  wrote: (files: number) => `${files === 1 ? '1 file' : `${files} files`} changed`,
  ask: 'What to do?',
  askOrganisation: 'Organisation, by id or name (Enter to skip):',
  answers: {
    yes: 'import it',
    no: 'skip it',
    rest: 'import it and all other certain contacts',
    stop: 'skip it and all other contacts',
  },
}
