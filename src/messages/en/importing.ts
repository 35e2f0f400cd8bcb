/** `import`, and what it says of what it reads. */
export const importing = {
  /** What a reader of a source noticed, by its code (importing/remark.ts); `about` is the text that it is about. */
  remarks: {
    'organisation/none': (_about: string) => 'nothing tells the organisation',
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
  missing: 'there is no such file',
  folder: 'it is a folder; name its files',
  empty: 'it is empty',
  tooLarge: (mebibytes: number) => `it is larger than ${mebibytes} MiB`,
  denied: (code: string) => `it cannot be read (${code})`,
  unknownKind: (kinds: string) => `it is of no kind that is known: ${kinds}`,
  failed: (file: string, reason: string) => `"${file}" is left out: ${reason}`,
  warning: (place: string, remark: string) => `${place}: ${remark}`,
  badMap: (text: string) => `the option --map cannot be "${text}"`,
  badMapHint: 'write it as COLUMN=FIELD, such as --map "Tél. direct=phone"',
  badCountry: (text: string) => `the option --country cannot be "${text}"`,
  badCountryHint: 'give a code of ISO 3166-1 alpha-2, such as FR or BE',
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
  answers: {
    yes: 'take it',
    no: 'leave it out',
    rest: 'take this one and all others that are certain',
    stop: 'leave this one and all others out',
  },
  interrupted: 'nothing is written',
}
