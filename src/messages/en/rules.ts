/** What each rule says, by its code; each `hint` is an imperative. */
export const rules = {
  'file/unreadable': {
    permission: 'the file cannot be read: permission denied',
    folder: 'a folder has the name of a file',
    'broken-link': 'the link leads nowhere',
    other: (detail: string) => `the file cannot be read (${detail})`,
    hint: 'make it a readable file, or take it away',
  },
  'file/too-large': {
    message: (mebibytes: string) =>
      `the file has ${mebibytes} MiB; an organisation's file may have 1`,
    hint: 'check that this is the right file, or split it',
  },
  'file/encoding': {
    'utf-16': 'the file is in UTF-16, not in UTF-8',
    'not-utf-8': 'the file is not in UTF-8, perhaps in Latin-1 (Windows-1252)',
    binary: 'the file is not text: it holds NUL characters',
    hint: 'save it again as UTF-8',
  },
  'file/empty': { message: 'the file is empty', hint: 'write at least a name, or delete the file' },
  'yaml/syntax': {
    message: (detail: string) => `the YAML cannot be read here: ${detail}`,
    known: {
      TAB_AS_INDENT: 'a tab indents the line; YAML takes only spaces',
      BAD_INDENT: 'the indentation does not fit the lines above',
      BLOCK_AS_IMPLICIT_KEY: 'a colon and a space inside a value start a new mapping',
      BAD_SCALAR_START:
        'a value starts with a character that YAML keeps for itself, such as @ or `',
      BAD_DQ_ESCAPE: 'a backslash inside double quotes starts no known escape',
      MULTILINE_IMPLICIT_KEY: 'a line lacks its colon, or its value runs over several lines',
      MISSING_CHAR: 'a quote, a bracket or a comma is missing',
      UNEXPECTED_TOKEN: 'something stands here that does not fit',
      TAG_RESOLVE_FAILED: 'a tag (!…) is not known',
    } as Readonly<Record<string, string>>,
    hint: 'put the value in quotes, or mend the line',
  },
  'yaml/multiple-documents': {
    message: 'a second document starts here; only the first is read',
    hint: 'give each organisation a file of its own, and delete the --- line',
  },
  'yaml/too-deep': {
    message: 'the file nests more levels than can be read',
    hint: 'write it anew from an example',
  },
  'yaml/alias-expansion': {
    message: 'the aliases (*name) of the file multiply beyond what a contact file can hold',
    hint: 'write the values out',
  },
  'yaml/alias': {
    message: (alias: string) => `"*${alias}" refers to an anchor that stands nowhere above`,
    hint: 'define it with &, or write the value out',
  },
  'key/duplicate': {
    message: (key: string, line: number) =>
      `"${key}" stands here a second time; first in line ${line}`,
    hint: 'keep one; a list takes several values',
  },
  'key/unknown': {
    message: (key: string) => `"${key}" is not a field here`,
    hint: (known: string) => `use one of: ${known}`,
  },
  'value/type': {
    message: (key: string, expected: string, found: string) =>
      `${key ? `"${key}"` : 'the file'} must be ${expected}, but is ${found}`,
    expected: {
      text: 'a text',
      mapping: 'a mapping (key: value)',
      'text-or-mapping': 'a text or a mapping (key: value)',
      list: 'a list (lines that start with -)',
      flag: 'true or false',
      'flag-or-date': 'true, false or a date',
    },
    found: { text: 'a text', mapping: 'a mapping', list: 'a list', nothing: 'empty' },
    hint: 'write it as the examples in the README do',
  },
  'value/choice': {
    message: (key: string, value: string) => `"${key}" cannot be "${value}"`,
    hint: (values: string) => `choose one of: ${values}`,
  },
  'name/missing': {
    message: 'the name is missing',
    hint: 'add "name:"',
  },
  'contact/unreachable': {
    message: (name: string) => `"${name}" has neither an e-mail nor a phone`,
    hint: 'add one of them, or delete the contact',
  },
  'contact/duplicate-id': {
    message: (id: string, line: number) =>
      `the id "${id}" is already that of the contact in line ${line}`,
    hint: 'give one of them an "id:" of its own',
  },
  'organisation/duplicate-id': {
    message: (id: string, path: string) => `the id "${id}" is already that of ${path}`,
    hint: 'rename one of the files',
  },
  'email/syntax': {
    message: (address: string, why: string) => `"${address}" is not an e-mail address: ${why}`,
    why: {
      empty: 'it is empty',
      at: 'it needs one @',
      name: 'it holds a name or brackets; write the address alone',
      mailto: 'it starts with mailto:',
      several: 'it holds several addresses',
      space: 'it holds a space or an invisible character',
      local: 'what stands before the @ is not allowed there',
      domain: 'what stands after the @ is not a domain',
      tld: 'the domain has no dot',
      long: 'it is longer than mail servers accept',
    },
    hint: 'write the address alone, as in name@example.org',
  },
  'email/duplicate': {
    message: (address: string, place: string) => `"${address}" stands already in ${place}`,
    hint: 'keep it where it belongs',
  },
  'phone/unreadable': {
    message: (number: string, why: string) => `"${number}" is not a phone number: ${why}`,
    why: {
      letters: 'it holds letters; a remark belongs into "label:", an extension into "extension:"',
      email: 'it is an e-mail address',
      several: 'it holds several numbers; make a list of them',
      digits: 'it has too few or too many digits',
      country: 'a number without + needs to know its country',
    },
    hint: 'write the number alone, as in 03 80 44 34 66 or +33 3 80 44 34 66',
  },
  'phone/invalid': {
    message: (number: string, country: string) =>
      `"${number}" does not exist in the numbering plan of ${country}`,
    hint: 'check its digits',
    overseas: (number: string) => `perhaps it is an overseas number: ${number}`,
  },
  'country/unknown': {
    message: (country: string) => `"${country}" is not a country code of ISO 3166-1`,
    hint: 'write two capitals, as in FR, BE or CH',
    near: (country: string) => `write ${country}`,
  },
  'language/unknown': {
    message: (language: string) => `"${language}" is not a language code of BCP 47`,
    hint: 'write a code such as fr, en or de-CH',
    near: (language: string) => `write ${language}`,
  },
  'date/format': {
    message: (date: string) => `"${date}" is not a date of the calendar in the form YYYY-MM-DD`,
    hint: 'write it as in 2024-05-15',
    near: (date: string) => `write ${date}`,
  },
  'list/unknown-reference': {
    message: (reference: string) =>
      `"${reference}" is no organisation and no contact of this directory`,
    hint: 'write ORG, ORG/CONTACT or an e-mail address',
  },
  'list/query': {
    message: (problem: string) => `the query cannot be read: ${problem}`,
    hint: 'try it with: press-contacts find',
  },
  didYouMean: (near: string) => `did you mean "${near}"?`,
}
