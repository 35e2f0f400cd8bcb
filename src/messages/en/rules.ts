/** The date that was probably meant, or the last day of a shorter month (model/date.ts). */
type DateAdvice = { readonly meant: string } | { readonly lastDay: string }

/** The sentences of each rule, by rule code; each `hint` is an imperative. */
export const rules = {
  'file/unreadable': {
    permission: 'the file cannot be read: permission denied',
    folder: 'this is a folder, not a file',
    special: 'this is a pipe, a socket or a device, not a file',
    'broken-link': 'broken link: its target does not exist',
    name: 'the file name is not in UTF-8, so the file cannot be opened',
    other: (detail: string) => `the file cannot be read (${detail})`,
    hint: 'replace it with a readable file, or remove it',
    nameHint: 'rename the file with letters, digits and hyphens',
  },
  'file/too-large': {
    message: (mebibytes: string) =>
      `the file is too large: ${mebibytes} MiB, and the limit is 1 MiB`,
    hint: 'check that this is the right file, or split it',
  },
  'file/encoding': {
    'utf-16': 'the file is in UTF-16, not in UTF-8',
    'not-utf-8': 'the file is not in UTF-8, perhaps in Latin-1 (Windows-1252)',
    binary: 'the file is not text: it holds NUL characters',
    hint: 'save the file as UTF-8',
  },
  'file/empty': {
    message: 'the file is empty',
    hint: 'write at least a name, or delete the file',
    objections: 'restore the file from an older version, or delete it if nobody ever objected',
  },
  'file/bom': {
    message: 'the file starts with a byte order mark (BOM), which other programs read as text',
    hint: 'save the file as UTF-8 without BOM, or run: press-contacts fmt',
  },
  'file/line-ends': {
    message: 'mixed line endings (CRLF and LF)',
    hint: 'run: press-contacts fmt',
  },
  'file/name': {
    message: (id: string) => `the file name makes an id that is hard to type: "${id}"`,
    hint: 'rename the file with lower-case letters, digits and hyphens',
    rename: (near: string) => `rename the file to ${near}.yaml`,
  },
  'yaml/syntax': {
    message: (detail: string) => `YAML syntax error: ${detail}`,
    known: {
      TAB_AS_INDENT: 'the line is indented with a tab; YAML allows only spaces',
      BAD_INDENT: 'the indentation does not match the lines above',
      BLOCK_AS_IMPLICIT_KEY: 'a colon followed by a space, inside a value without quotes',
      BAD_SCALAR_START: 'a value starts with a character that YAML reserves, such as @ or `',
      BAD_DQ_ESCAPE: 'unknown escape sequence: a backslash inside double quotes',
      MULTILINE_IMPLICIT_KEY: 'the colon is missing, or the value runs over several lines',
      MISSING_CHAR: 'a quote, a bracket or a comma is missing',
      UNEXPECTED_TOKEN: 'unexpected text',
      TAG_RESOLVE_FAILED: 'unknown tag (!…)',
    } as Readonly<Record<string, string>>,
    hints: {
      TAB_AS_INDENT: 'indent with two spaces',
      BAD_INDENT: 'align the line with the lines around it',
      BLOCK_AS_IMPLICIT_KEY: 'put the value in double quotes: "Press: national"',
      BAD_SCALAR_START: 'put the value in double quotes: "@handle"',
      BAD_DQ_ESCAPE: 'double the backslash, or use single quotes',
      MULTILINE_IMPLICIT_KEY: 'write "key: value", with a space after the colon',
      MISSING_CHAR: 'close the quote or bracket, or use the other kind of quotes',
    } as Readonly<Record<string, string>>,
    hint: 'put the value in quotes, or fix the line',
  },
  'yaml/multiple-documents': {
    message: 'a second document starts here; only the first is read',
    hint: 'delete the --- line, and give each organisation a file of its own',
  },
  'yaml/too-deep': {
    message: 'too many nested levels',
    hint: 'rewrite the file from an example',
  },
  'yaml/alias-expansion': {
    message: 'the aliases (*name) expand to too many values',
    hint: 'replace the aliases with their values',
  },
  'yaml/alias': {
    message: (alias: string) => `no anchor "&${alias}" above the alias "*${alias}"`,
    hint: 'define the anchor, or replace the alias with its value',
  },
  'objection/file': {
    key: 'the key is not 64 hexadecimal digits',
    noKey:
      'the key is missing; without the key, addresses cannot be compared with the fingerprints',
    keyHint:
      'restore the key from an older version of the file; with another key, all objections are lost',
    fingerprint: 'the fingerprint is not 64 hexadecimal digits',
    noFingerprint: 'the fingerprint is missing',
    fingerprintHint: 'delete this entry, then run: press-contacts object ADDRESS',
    twice: (line: number) => `duplicate fingerprint, first on line ${line}`,
    twiceHint: 'keep one of the two, preferably one with "wants: erasure"',
    noDate: 'the date of the objection is missing',
    dateHint: 'add "date:", the day of the request',
  },
  'yaml/tab': {
    message: 'tab before the value',
    hint: 'use one space',
  },
  'yaml/comment': {
    message: (comment: string) => `YAML reads "${comment}" as a comment, not as part of the value`,
    hint: 'put the whole value in quotes, or a space after the # of a comment',
  },
  'yaml/null': {
    message: (word: string) => `YAML reads ${word} as an empty value`,
    hint: (word: string) => `put the name in quotes: "${word}"`,
  },
  'key/duplicate': {
    message: (key: string, line: number) => `duplicate field "${key}", first on line ${line}`,
    hint: 'keep one of the two; write several values as a list',
  },
  'key/unknown': {
    message: (key: string) => `"${key}" is not a field here`,
    means: (key: string, field: string) => `"${key}" is called "${field}" in the files`,
    write: (field: string) => `write ${field}`,
    hint: (known: string) => `use one of: ${known}`,
    list: 'list the rules: press-contacts validate --rules',
    dash: (key: string) => `put a space after the dash: "- ${key}:"`,
  },
  'key/opinion': {
    message: (key: string) =>
      `"${key}" is for an opinion or sensitive data, which a press directory must not contain`,
    hint: 'delete the field (GDPR, articles 5 and 9)',
  },
  'value/type': {
    message: (key: string, expected: string, found: string, isItem: boolean) =>
      `${isItem ? 'an item of ' : ''}${key ? `"${key}"` : 'the file'} must be ${expected}, but is ${found}`,
    expected: {
      text: 'text',
      mapping: 'a mapping (key: value)',
      'text-or-mapping': 'text or a mapping (key: value)',
      list: 'a list (lines that start with -)',
      flag: 'true or false',
      'flag-or-date': 'true, false or a date',
    },
    found: { text: 'text', mapping: 'a mapping', list: 'a list', nothing: 'empty' },
    flag: (key: string, value: string) => `"${key}" must be true or false, but is ${value}`,
    hint: 'see the file format: press-contacts schema',
  },
  'value/choice': {
    message: (key: string, value: string) => `"${key}" cannot be "${value}"`,
    hint: (values: string) => `choose one of: ${values}`,
  },
  'value/list-in-text': {
    message: (value: string) => `"${value}" is a single value, but looks like a list`,
    hint: (items: string) => `write a list: [${items}]`,
  },
  'text/spacing': {
    message: 'extra spaces',
    hint: 'keep one space between words, and none at either end',
  },
  'text/non-breaking': {
    message: (key: string) => `"${key}" contains a non-breaking or unusual space`,
    hint: 'use an ordinary space, or none',
  },
  'text/invisible': {
    message: (character: string) => `the value contains an invisible character (${character})`,
    hint: 'delete the character, or retype the value',
  },
  'text/lookalike': {
    cyrillic: (word: string, letter: string) =>
      `"${word}" mixes Latin letters with a Cyrillic look-alike: "${letter}"`,
    greek: (word: string, letter: string) =>
      `"${word}" mixes Latin letters with a Greek look-alike: "${letter}"`,
    hint: 'retype the word',
  },
  'text/decomposed': {
    message: 'the accents are separate characters (decomposed Unicode)',
    hint: 'retype the value, or run: press-contacts validate --fix',
  },
  'text/mojibake': {
    message: 'garbled accents',
    lost: 'a character was lost (\ufffd)',
    hint: (meant: string) => `write "${meant}"`,
    retype: 'retype the word',
  },
  'text/markup': {
    message: (found: string) => `"${found}" is HTML code, not text`,
    hint: 'write the character itself',
  },
  'text/contact-detail': {
    address: (key: string, address: string) => `"${key}" contains an e-mail address: ${address}`,
    number: (key: string, number: string) => `"${key}" contains a phone number: ${number}`,
    moveAddress: 'move the address to "email:", the field that mailings use',
    moveNumber: 'move the number to "phone:", the field that look-ups use',
  },
  'text/placeholder': {
    message: (value: string) => `"${value}" is a placeholder`,
    hint: 'write the real value, or delete the placeholder',
  },
  'name/missing': {
    message: 'the name is missing',
    hint: 'add "name:"',
  },
  'name/capitals': {
    message: (words: string) => `"${words}" is in capitals`,
    hint: (name: string) => `write: ${name}`,
  },
  'name/salutation': {
    message: (found: string) => `"${found}" is not part of the name`,
    hint: (name: string, found: string) =>
      `write "name: ${name}", and "salutation: ${found}" below it`,
    prefix: (name: string, found: string) =>
      `write "name: ${name}", or the parts: { prefix: ${found}, given: …, family: … }`,
  },
  'name/brackets': {
    message: (inside: string) => `"${inside}" in brackets is not part of the name`,
    hint: (key: string, name: string, inside: string) =>
      `write "${key}: ${name}", and move "${inside}" to "title" or "note"`,
  },
  'name/several': {
    message: (name: string) => `"${name}" names more than one person`,
    hint: 'create one contact per person',
  },
  'name/comma': {
    message: 'the family name comes first, followed by a comma',
    hint: (name: string) => `write: ${name}`,
  },
  'name/service': {
    message: (name: string) => `"${name}" is a press desk, not a person`,
    hint: "move email: and phone: to the top of the file, as the organisation's own",
  },
  'contact/unreachable': {
    message: (name: string) => `"${name}" has neither an e-mail address nor a phone number`,
    hint: 'add one of the two, or delete the contact',
  },
  'contact/id': {
    message: (id: string, why: string) => `the id "${id}" cannot be used in references: ${why}`,
    why: {
      slash: 'it contains a slash',
      blank: 'it contains a space',
      dots: 'it consists of dots',
    },
    hint: 'use letters, digits and hyphens, as in laure-hubidos',
  },
  'contact/duplicate-id': {
    message: (id: string, line: number) =>
      `duplicate id "${id}", also used by the contact on line ${line}`,
    hint: 'give one of the two contacts another "id:"',
  },
  'contact/duplicate-uid': {
    message: (uid: string, name: string, place: string) =>
      `duplicate UID "${uid}", also used by "${name}" (${place})`,
    hint: 'delete one of the two "uid:"; address books keep one card per UID',
  },
  'contact/duplicate': {
    message: (name: string, place: string) => `duplicate contact "${name}", also in ${place}`,
    hint: 'merge the two contacts',
    namesake: 'merge the two contacts unless they are namesakes; date a former post with "until:"',
  },
  'contact/left': {
    message: (name: string, date: string) => `"${name}" left on ${date}`,
    hint: 'delete the contact when it is no longer needed',
  },
  'contact/retention': {
    message: (name: string, date: string) =>
      `"${name}" was last confirmed on ${date}, before the retention period`,
    hint: 'check the contact and date "verified:", or delete the contact (GDPR, article 5)',
  },
  'contact/objected': {
    message: (address: string, date?: string) =>
      `"${address}" opted out of mailings${date ? ` on ${date}` : ''}`,
    contact: (date?: string) => `add "opt_out: ${date ?? 'true'}" to the contact`,
    desk: 'delete the address if it is no longer needed; mailings skip the address anyway',
    list: 'delete the address from the list; mailings skip the address anyway',
  },
  'contact/erased': {
    message: (address: string, date?: string) =>
      `the owner of "${address}" asked to be erased${date ? ` on ${date}` : ''}`,
    contact: 'delete the contact and all other data about the person',
    desk: 'delete the address',
    list: 'delete the address from the list; the recorded objection keeps the address out',
  },
  'organisation/duplicate-name': {
    message: (name: string, place: string) => `"${name}" is already the name of ${place}`,
    hint: 'merge the two files, or give the organisations different names',
  },
  'organisation/type': {
    message: (type: string) => `"${type}" is not one of the types in the settings`,
    hint: (types: string) => `choose one of: ${types}`,
  },
  'tag/unknown': {
    message: (tag: string) => `"${tag}" is not one of the tags in the settings`,
    hint: (tags: string) => `choose one of: ${tags}`,
  },
  'organisation/duplicate-id': {
    message: (id: string, path: string) => `duplicate id "${id}", also used by ${path}`,
    hint: 'rename one of the files',
  },
  'email/syntax': {
    message: (address: string, why: string) => `"${address}" is not an e-mail address: ${why}`,
    why: {
      empty: 'it is empty',
      at: 'it needs exactly one @',
      name: 'it contains a name or brackets',
      mailto: 'it starts with mailto:',
      brackets: 'it is in brackets',
      punctuation: 'it has punctuation around it',
      several: 'it contains several addresses',
      control: 'it contains a line break or another control character',
      space: 'it contains a space or an invisible character',
      local: 'the part before the @ is not valid',
      domain: 'the part after the @ is not a domain',
      tld: 'the domain has no dot',
      digits: 'the last part of the domain contains digits',
      letter: 'the last part of the domain has only one letter',
      punycode: 'a part of the domain that starts with xn-- cannot be decoded',
      long: 'it is longer than mail servers accept',
    },
    hint: 'write the address alone, as in name@example.org',
    domain: 'check the part after the @',
    swapped: 'the name and the address look swapped',
    number: 'move the number to "phone:"',
  },
  'email/mailto': { message: (address: string) => `"${address}" is a link, not an address` },
  'email/brackets': { message: (address: string) => `"${address}" is in brackets` },
  'email/punctuation': {
    message: (address: string) => `"${address}" has punctuation around it`,
  },
  'email/private-domain': {
    message: (domain: string) =>
      `"${domain}" is an internal domain: mail from outside does not arrive`,
    hint: 'ask for the public address',
  },
  'email/several': {
    message: (address: string) => `"${address}" contains several addresses`,
    hint: (addresses: string) => `write a list: [${addresses}]`,
  },
  'email/duplicate': {
    message: (address: string, name: string, place: string) =>
      `duplicate address "${address}", also under "${name}" (${place})`,
    hint: 'keep one of the two',
  },
  'email/domain-slip': {
    message: (domain: string, near: string) => `"${domain}" may be a typo of "${near}"`,
    hint: (near: string) => `did you mean "@${near}"?`,
  },
  'email/free-mail': {
    message: (domain: string, type: string) =>
      `"${domain}" is a free e-mail provider, unusual for an organisation of type ${type}`,
    hint: 'check the address, and ask for a work address',
  },
  'email/role': {
    message: (address: string, name: string) =>
      `"${address}" looks like a shared mailbox, not the address of "${name}"`,
    hint: "move the address to the organisation's email:, and add the person's own address if there is one",
  },
  'email/accent': {
    message: (address: string) =>
      `"${address}" has an accent before the @, which few servers accept`,
    hint: (plain: string) => `check the address; it is probably ${plain}`,
  },
  'phone/unreadable': {
    message: (number: string, why: string) => `"${number}" is not a phone number: ${why}`,
    why: {
      letters: 'it contains letters; write a remark in "label:", an extension in "extension:"',
      email: 'it is an e-mail address',
      several: 'it contains several numbers; write a list',
      digits: 'it has too few or too many digits',
      country: 'a number without + needs a country',
      empty: 'it is empty',
    },
    hint: 'write the number alone, as in 03 80 44 34 66 or +33 3 80 44 34 66',
    several: (text: string, numbers: readonly string[]) =>
      `"${text}" contains ${numbers.length} numbers: ${numbers.join(' and ')}`,
    list: (numbers: string) => `write a list: [${numbers}]`,
  },
  'phone/invalid': {
    message: (number: string, country: string) =>
      `"${number}" is not a valid ${country === 'FR' ? 'French number' : `number (${country})`}`,
    hint: 'check the digits',
  },
  'phone/notation': {
    message: (number: string, why: string) => `"${number}" ${why}`,
    why: {
      zero: 'has a zero after the country code, which cannot be dialled',
      prefix: 'starts with 00, which does not work in every country; + always works',
      trimmings: 'has other characters around the number',
      brackets: 'has brackets around the country code, which some phones cannot dial',
      overseas: 'cannot be dialled: this territory has a country code of its own, not +33',
      signs: 'contains characters that some phones cannot dial',
    },
  },
  'phone/extension': {
    message: (number: string) => `"${number}" contains an extension`,
    hint: (text: string) => `write the extension in its own field: ${text}`,
  },
  'phone/type': {
    fixed: (number: string) => `"${number}" is a landline, not a mobile`,
    mobile: (number: string, type: string) => `"${number}" is a mobile, not a ${type}`,
    hint: 'correct or delete the type; the number is enough',
  },
  'phone/duplicate': {
    message: (number: string, name: string, place: string) =>
      `duplicate number "${number}", also under "${name}" (${place})`,
    hint: 'keep one of the two',
  },
  'country/unknown': {
    message: (country: string) => `"${country}" is not an ISO 3166-1 country code`,
    hint: 'use two capital letters, such as FR, BE or CH',
  },
  'language/unknown': {
    message: (language: string) => `"${language}" is not a BCP 47 language code`,
    hint: 'use a code such as fr, en or de-CH',
  },
  'date/format': {
    message: (date: string) => `"${date}" is not a valid date (YYYY-MM-DD)`,
  },
  'date/implausible': {
    future: (date: string) => `${date} is in the future`,
    past: (date: string) => `${date} is too long ago`,
    hint: 'check the date',
  },
  'url/scheme': {
    message: (key: string, url: string) => `no https:// at the start of "${key}": "${url}"`,
    hint: (url: string) => `write ${url}`,
  },
  'url/invalid': {
    message: (url: string, why: string) => `"${url}" is not a web address: ${why}`,
    why: {
      email: 'it is an e-mail address',
      space: 'it contains a space',
      'other-scheme': 'it does not start with https:// or http://',
      host: 'it has no site name',
    },
    hint: 'copy the address from the browser, such as https://www.example.org',
  },
  'address/postal-code': {
    message: (code: string) => `"${code}" is not a French postal code (five digits)`,
    hint: 'write all five digits',
    zero: (code: string) => `the leading zero is probably missing: "${code}"`,
  },
  'source/missing': {
    message: (name: string, others: number) => `no source for "${name}"${andOthers(others)}`,
    hint: 'add "source:" with a title, a URL or a date (GDPR, article 14)',
  },
  'verified/missing': {
    message: (name: string, others: number) =>
      `no date of a check for "${name}"${andOthers(others)}`,
    hint: 'check the contact, and date "verified:"',
  },
  'verified/stale': {
    message: (name: string, date: string) => `"${name}" was last checked on ${date}`,
    hint: 'check the contact again, and date "verified:"',
  },
  'informed/missing': {
    message: (name: string, others: number) =>
      `no record that "${name}"${andOthers(others)} was informed of being listed here`,
    hint: 'inform the person within a month, and date "informed:" (GDPR, article 14)',
  },
  'list/unknown-reference': {
    message: (reference: string) => `no organisation or contact "${reference}" in this directory`,
    hint: 'write ORG, ORG/CONTACT or an e-mail address',
  },
  'list/query': {
    message: (problem: string) => `invalid query: ${problem}`,
    hint: 'test the query with: press-contacts find',
  },
  'list/matches-nobody': {
    query: (query: string) => `no matches for "${query}"`,
    reference: (reference: string, why: string) => `"${reference}" receives no mailings: ${why}`,
    why: {
      left: 'the person has left',
      'opted-out': 'the person opted out',
      address: 'there is no e-mail address',
    },
    hint: 'test the query with: press-contacts find',
  },
  'settings/duration': {
    message: (text: string) => `"${text}" is not a duration`,
    hint: 'write a duration such as 90 days, 12 months or 3 years',
  },
  'ignore/unused': {
    message: (code: string) => `unused comment: "${code}" finds nothing here`,
    unknown: (code: string) => `"${code}" is not a rule that can be ignored`,
    hint: 'delete the rule from the comment',
  },
  /** How to write a date. @param before what is in front of it: an option, or a field and a sign. */
  writeDate: (advice: DateAdvice | undefined, before = ''): string => {
    if (advice === undefined) return `write the date as in ${before}2024-05-15`
    return 'meant' in advice
      ? `write ${before}${advice.meant}`
      : `the last day of that month is ${advice.lastDay}`
  },
  write: (text: string) => `write ${text}`,
  didYouMean: (near: string) => `did you mean "${near}"?`,
}

/** Counts the other contacts of the file that have the same problem as the one named. */
function andOthers(n: number): string {
  return n === 0 ? '' : ` (and ${n} ${n === 1 ? 'other' : 'others'} in this file)`
}
