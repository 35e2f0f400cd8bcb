/** What is said of a query in the look-up language. */
export const query = {
  /** What each field of the query language looks for. */
  queryFields: {
    name: 'name of the contact or press desk',
    org: 'id, name, short name or alias of the organisation',
    type: 'type of the organisation',
    tag: 'tag of the organisation',
    topic: 'topic of the contact',
    title: 'job title',
    email: 'part of an e-mail address',
    domain: 'domain of an e-mail address, with its subdomains',
    phone: 'digits of a phone number, in any notation',
    country: 'country of the organisation (ISO 3166-1)',
    region: 'region of the postal address',
    city: 'city of the postal address',
    lang: 'language of the contact or press desk (BCP 47)',
    agency: 'agency that employs the contact',
    verified:
      'date of the last check: `verified:2024`, `verified:<2025-01-01`, `verified:>=2024-05`',
    until: 'last day, compared in the same way',
    source: 'title or address of the source',
    has: 'contacts that have a value',
    is: 'contacts in a state',
  },
  openQuote: 'missing closing quotation mark',
  openQuoteHint: 'close the quotation, or leave the mark out',
  unknownField: (field: string) => `unknown query field "${field}:"`,
  unknownFieldHint: (near: string | undefined, known: string, whole: string) =>
    `${near ? `did you mean "${near}:"? ` : ''}fields: ${known}; to look for the text itself, quote it: "\\"${whole}\\""`,
  emptyValue: (field: string) => `missing value after "${field}:"`,
  emptyValueHint: (field: string) => `write ${field}:value, without a space`,
  unknownValue: (field: string, value: string) => `"${field}:${value}" is not a condition`,
  unknownValueHint: (near: string | undefined, known: string) =>
    `${near ? `did you mean "${near}"? ` : ''}known: ${known}`,
  badDate: (date: string) => `"${date}" is not a date`,
  badDateHint: (field: string) => `write ${field}:<2025-01-01, ${field}:>=2024 or ${field}:2024-05`,
  noMatch: (words: string) => `nobody matches "${words}"`,
  emptyDirectory: (root: string) => `no contacts in the directory ${root}`,
  noneCalled: (words: string) => `nobody is called "${words}"`,
  matchOtherwise: (ids: string) => `matches by title, topic or organisation, to name by id: ${ids}`,
  near: (names: string) => `nearest names: ${names}`,
  left: (n: number) =>
    n === 1 ? '1 match has left: see it with --all' : `${n} matches have left: see them with --all`,
  incomplete: (n: number) =>
    n === 1
      ? '1 file could not be read completely, so contacts may be missing: see "press-contacts validate"'
      : `${n} files could not be read completely, so contacts may be missing: see "press-contacts validate"`,
  namesNothing: (reference: string) => `"${reference}" has no letter or digit`,
  namesNothingHint: 'give an id or a name',
  otherName: (reference: string, name: string) => `"${reference}" is another name than "${name}"`,
  otherNameHint: (id: string) => `if you mean that organisation, give its id: ${id}`,
  ambiguous: (reference: string) => `"${reference}" can be any of these`,
  candidates: (list: string) => `name one of them:\n${list}`,
  optionLike: (word: string, option: string) =>
    `"${word}" excludes the word "${word.slice(1)}"; the option is ${option}`,
}
