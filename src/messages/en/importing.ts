interface Held {
  readonly values: readonly string[]
  readonly lines: readonly number[]
}

/** `2 rows held back: column "Statut" says "Désabonné" (lines 3, 7)`. */
function rowsHeld(column: string, { values, lines }: Held): string {
  const said = values.map(value => `"${value}"`).join(', ')
  const where = `${lines.slice(0, 20).join(', ')}${lines.length > 20 ? ', …' : ''}`
  return lines.length === 1
    ? `1 row held back: column "${column}" says ${said} (line ${where})`
    : `${lines.length} rows held back: column "${column}" says ${said} (lines ${where})`
}

/** `import`, and what it says of what it reads. */
export const importing = {
  /** What a reader of a source noticed, by its code (importing/remark.ts); `about` is the text that it is about. */
  remarks: {
    'email/aside': (about: string) => `left aside, no press contact’s address: "${about}"`,
    'link/differs': (about: string) => `a link leads to "${about}", its text shows another address`,
    'name/form': (about: string) => `taken for a name by its place only: "${about}"`,
    'name/none': (about: string) => `may be the name that is missing: "${about}"`,
    'name/placeholder': (about: string) => `a placeholder where a name is due: "${about}"`,
    'organisation/about': (about: string) => `inferred: the text tells of "${about}" above`,
    'organisation/above': (about: string) => `"${about}" stands as a heading above`,
    'organisation/below': (about: string) => `"${about}" stands after all contacts`,
    'organisation/domain': (about: string) => `others of "${about}" have the same domain`,
    'organisation/form': (about: string) =>
      `may be a person’s name or an organisation’s: "${about}"`,
    'organisation/mentioned': (about: string) =>
      `inferred: the text names "${about}", which the address is spelt after`,
    'organisation/none': (_about: string) => 'nothing tells the organisation',
    'file/damaged': (kind: string) =>
      `the file is damaged and cannot be read as ${kind}: save or download it anew`,
    'file/encrypted': (_about: string) =>
      'the file is protected by a password: save it without, or import its text',
    'file/too-large': (limit: string) =>
      `the file unpacks to more than ${limit}: import its text instead`,
    'file/too-complex': (_about: string) =>
      'the file is nested too deep or too long: import the part with the contacts, or its text',
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
    'row/opted-out': (_about: string) => 'the person opted out: not imported',
    'row/left': (_about: string) => 'the person has left: not imported',
    'row/same-address': (about: string) =>
      `"${about}" is held back: another row with the same e-mail address says that the person opted out`,
    'card/opted-out': (about: string) =>
      `a card is held back: it says "${about}"; record opt-outs with press-contacts object ADDRESS`,
    'card/left': (about: string) => `a card is held back: it says "${about}"`,
    'organisation/record': (about: string) => `"${about}" stands with the contact`,
    'organisation/role': (about: string) => `"${about}" stands in what the person does`,
    'organisation/stated': (about: string) => `you named "${about}"`,
    'organisation/unsure': (about: string) => `may be of another organisation than "${about}"`,
    'pair/ambiguous': (about: string) =>
      `the name and the organisation may be the other way round: "${about}"`,
    'pair/likeness': (about: string) => `"${about}" is spelt after the name`,
    'pair/line': (about: string) => `"${about}" stands on the line of the name`,
    'pair/order': (about: string) =>
      `the addresses stand before "${about}", or away from that name`,
    'pair/record': (about: string) => `"${about}" stands right by the name`,
    'pair/shared': (about: string) => `"${about}" shares addresses or numbers with others`,
    'pair/unlike': (about: string) => `"${about}" seems to be somebody else’s`,
    'phone/impossible': (about: string) => `no phone number: "${about}"`,
    'phone/shared': (about: string) => `"${about}" stands for several people or for the desk`,
    'phone/unlikely': (about: string) => `a number that no numbering plan knows: "${about}"`,
    'release/long': (_about: string) =>
      'the text is too long: nothing was read from here on; keep the part with the contacts, or split the file',
    'release/many': (about: string) =>
      `more than ${about} addresses and numbers: nothing was read from here on; split the file`,
    'section/none': (_about: string) => 'no heading says that it is for the press',
    'text/glued': (_about: string) => 'the line breaks were lost here',
    'text/unread': (about: string) => `not clear what it is here: "${about}"`,
  },
  /** Rows that are held back, by the remark’s code; `column` is a heading. */
  heldRows: {
    'row/opted-out': (column: string, held: Held) =>
      `${rowsHeld(column, held)}; record opt-outs with press-contacts object ADDRESS, or skip the column with --map "${column}=ignore"`,
    'row/left': (column: string, held: Held) =>
      `${rowsHeld(column, held)}; record departures with press-contacts left, or skip the column with --map "${column}=ignore"`,
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
  /** Why an item of a plan is what it is, by its code (importing/plan/reason.ts). */
  reasons: {
    'organisation/id': (_about: string, _other: string) => 'the organisation is known by its id',
    'organisation/name': (_about: string, _other: string) =>
      'the organisation is known by its name',
    'organisation/short-name': (_about: string, _other: string) =>
      'the organisation is known by its short name',
    'organisation/alias': (about: string, _other: string) =>
      `the organisation is known by its other name "${about}"`,
    'organisation/domain': (about: string, _other: string) =>
      `the organisation is the one that has the domain ${about}`,
    'organisation/email': (about: string, _other: string) =>
      `the organisation is the one whose file has ${about}`,
    'organisation/domain-slip': (about: string, other: string) =>
      `the domain ${about} is one letter from one of "${other}"`,
    'organisation/slip': (_about: string, other: string) =>
      `the name is one letter from that of "${other}"`,
    'organisation/other-name': (about: string, other: string) =>
      `the domain ${about} is that of "${other}", which has another name`,
    'organisation/near': (about: string, other: string) =>
      `"${about}" is new, but nearly has the name of "${other}"`,
    'organisation/ambiguous': (about: string, other: string) =>
      `"${about}" may be any of: ${other}; say which with --org`,
    'organisation/none': (_about: string, _other: string) =>
      'nothing tells the organisation; say it with --org',
    'organisation/new': (about: string, _other: string) => `"${about}" is a new organisation`,
    'person/uid': (_about: string, _other: string) => 'known by the UID of the card',
    'person/email': (about: string, _other: string) => `known by ${about}`,
    'person/phone': (about: string, _other: string) => `known by the number ${about}`,
    'person/name': (_about: string, _other: string) => 'known by the name',
    'person/new': (_about: string, _other: string) => 'not known yet',
    'person/close-name': (_about: string, other: string) => `may be "${other}"`,
    'person/other-name': (about: string, other: string) => `${about} is the address of "${other}"`,
    'person/several': (_about: string, other: string) => `may be any of: ${other}`,
    'person/elsewhere': (_about: string, other: string) => `is in the file of "${other}"`,
    'person/left': (about: string, _other: string) => `has left, on ${about}`,
    'person/unreachable': (_about: string, _other: string) =>
      'has neither an address nor a number, and is not added',
    desk: (_about: string, _other: string) => 'no name: this is the press desk',
    merged: (about: string, _other: string) => `found in ${about} places, and put together`,
    checked: (about: string, _other: string) => `checked on ${about}`,
    'source/future': (about: string, _other: string) =>
      `the date ${about} of the source lies ahead, and is not kept`,
    'email/unfit': (about: string, _other: string) =>
      `"${about}" is no e-mail address, and is left out`,
    'objection/erasure': (about: string, _other: string) =>
      `asked${about === '' ? '' : ` on ${about}`} to be erased: is not added, and nothing is kept`,
    'objection/no-mailing': (about: string, _other: string) =>
      `asked${about === '' ? '' : ` on ${about}`} not to be written to: opt_out says so`,
    'objection/address': (about: string, _other: string) =>
      about === '1'
        ? 'an address whose owner objected is left out'
        : `${about} addresses whose owners objected are left out`,
  },
  outcomes: {
    new: 'new',
    changed: 'changed',
    confirmed: 'confirmed',
    conflict: 'conflict',
    objected: 'objected',
  },
  doubtful: 'in doubt',
  somebody: '(somebody who objected)',
  conflict: (field: string, file: string, imported: string) =>
    `${field}: ${file === '' ? 'nothing in the file' : `"${file}" in the file`}, "${imported}" in the import`,
  stdin: 'standard input',
  argument: 'files to read; - is standard input',
  write: 'write what is certain into the files',
  all: 'what is in doubt too',
  interactive: 'ask for each of them, then write',
  prefer: 'which value stays where the two contradict one another',
  org: 'the organisation of the source: ORG, or a name',
  map: 'what a column of a table holds: column=field',
  country: 'the country of numbers that state none; the directory’s by default',
  examples: [
    'what a press release would change',
    'write it, of several files',
    'a table with headings of its own, from standard input',
  ] as readonly [string, string, string],
  empty: 'it is empty',
  /** Why reading a file was ended. */
  ended: {
    slow: (seconds: number) =>
      `reading it takes longer than ${seconds} seconds: import the part with the contacts, or its text`,
    memory: (_seconds: number) =>
      'reading it takes too much memory: import the part with the contacts, or its text',
  },
  tooMany: (most: number) => `more than ${most} contacts: import the file in parts`,
  unknownKind:
    'it is of no kind that contacts are read from: text, Markdown, HTML, Word (.docx), PDF, e-mail (.eml), vCard, CSV, Excel (.xlsx), the government’s JSON',
  failed: (file: string, reason: string) => `"${file}" is left out: ${reason}`,
  warning: (place: string, remark: string) => `${place}: ${remark}`,
  badMap: (text: string) => `the option --map cannot be "${text}"`,
  badMapHint: 'write it as COLUMN=FIELD, such as --map "Tél. direct=phone"',
  badCountry: (text: string) => `the option --country cannot be "${text}"`,
  badCountryHint: 'give a code of ISO 3166-1 alpha-2, such as FR or BE',
  badOrg: (text: string) => `the option --org cannot be "${text}"`,
  badOrgHint: 'give the id or the name of an organisation',
  idle: (n: number) =>
    n === 1
      ? '1 cannot be added: the lines above say why'
      : `${n} cannot be added: the lines above say why`,
  conflicts: 'where both differ the files win; with --prefer import the import does',
  noTerminal: '--interactive asks on a terminal, and there is none',
  noTerminalHint: 'write what is certain with --write, or all of it with --write --all',
  jsonAlone: '--interactive goes without --format json',
  nobody: 'no contact was found',
  refused: (path: string, at: string, code: string) =>
    `${path}: "${at}" is left as it is: the file does not take it as it is written (${code})`,
  counts: (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .filter(([, n]) => n > 0)
      .map(([outcome, n]) => `${n} ${outcome}`)
      .join(', '),
  leftOut: (n: number) =>
    n === 1
      ? '1 is in doubt and left out: --all takes it too, --interactive asks'
      : `${n} are in doubt and left out: --all takes them too, --interactive asks`,
  skipped: (n: number) => (n === 1 ? '1 is left out' : `${n} are left out`),
  nothing: 'nothing is to be changed',
  toWrite: (files: number) =>
    `nothing is written yet: --write changes ${files === 1 ? '1 file' : `${files} files`}`,
  wrote: (files: number) => `${files === 1 ? '1 file' : `${files} files`} changed`,
  ask: 'What to do?',
  askOrganisation: 'Organisation, by id or name (Enter to skip):',
  answers: {
    yes: 'take it',
    no: 'leave it out',
    rest: 'take this one and all others that are certain',
    stop: 'leave this one and all others out',
  },
}
