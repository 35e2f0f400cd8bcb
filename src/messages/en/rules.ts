/** The day that was meant, or the last of a month that has fewer days (model/date.ts). */
type DateAdvice = { readonly meant: string } | { readonly lastDay: string }

/** What each rule says, by its code; each `hint` is an imperative. */
export const rules = {
  'file/unreadable': {
    permission: 'the file cannot be read: permission denied',
    folder: 'a folder has the name of a file',
    special: 'a pipe, a socket or a device has the name of a file',
    'broken-link': 'the link leads nowhere',
    name: 'the name is not in UTF-8, so the file cannot be opened',
    other: (detail: string) => `the file cannot be read (${detail})`,
    hint: 'make it a readable file, or take it away',
    nameHint: 'rename it, with letters, digits and hyphens',
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
  'file/empty': {
    message: 'the file is empty',
    hint: 'write at least a name, or delete the file',
    objections: 'take it back from an older version, or delete it if nobody ever objected',
  },
  'file/bom': {
    message: 'the file starts with a byte order mark (BOM), which other programs take for text',
    hint: 'save it as UTF-8 without BOM, or run: press-contacts fmt',
  },
  'file/line-ends': {
    message: 'the lines of the file do not all end in the same way (CRLF and LF)',
    hint: 'run: press-contacts fmt',
  },
  'file/name': {
    message: (id: string) =>
      `the id "${id}" comes from the file's name, and is hard to type: small letters, digits and hyphens are best`,
    hint: 'rename the file',
    rename: (near: string) => `rename the file to ${near}.yaml`,
  },
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
    hints: {
      TAB_AS_INDENT: 'indent with two spaces instead',
      BAD_INDENT: 'start the line in the same column as its neighbours',
      BLOCK_AS_IMPLICIT_KEY: 'put the value in double quotes: "Press: national"',
      BAD_SCALAR_START: 'put the value in double quotes: "@handle"',
      BAD_DQ_ESCAPE: 'double the backslash, or use single quotes',
      MULTILINE_IMPLICIT_KEY: 'write "key: value", with a space after the colon',
      MISSING_CHAR: 'close what is open, or put the value in the other kind of quotes',
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
  'objection/file': {
    key: 'the key is not 64 hexadecimal digits',
    noKey: 'the key is missing, without which no fingerprint can be compared',
    keyHint:
      'take it back from an older version of the file: under a new one all objections are lost',
    fingerprint: 'the fingerprint is not 64 hexadecimal digits',
    noFingerprint: 'the fingerprint is missing',
    fingerprintHint: 'delete the objection, and run: press-contacts object ADDRESS',
    twice: (line: number) => `the fingerprint stands already in line ${line}`,
    twiceHint: 'keep one; the one that wants erasure, if there is one',
    noDate: 'the date of the objection is missing',
    dateHint: 'add "date:", the day on which the person asked',
  },
  'yaml/tab': {
    message: 'a tab stands before the value',
    hint: 'write one space',
  },
  'yaml/comment': {
    message: (comment: string) => `"${comment}" is a comment for YAML, and no part of the value`,
    hint: 'put the whole value in quotes, or a space after the #',
  },
  'yaml/null': {
    message: (word: string) => `YAML reads ${word} as nothing`,
    hint: (word: string) => `put the name in quotes: "${word}"`,
  },
  'key/duplicate': {
    message: (key: string, line: number) =>
      `"${key}" stands here a second time; first in line ${line}`,
    hint: 'keep one; a list takes several values',
  },
  'key/unknown': {
    message: (key: string) => `"${key}" is not a field here`,
    hint: (known: string) => `use one of: ${known}`,
    list: 'see all of them: press-contacts validate --rules',
    dash: (key: string) => `put a space after the dash: "- ${key}:"`,
  },
  'key/opinion': {
    message: (key: string) =>
      `"${key}" asks for an opinion or for sensitive data, which a press file may not hold`,
    hint: 'delete it (GDPR, articles 5 and 9)',
  },
  'value/type': {
    message: (key: string, expected: string, found: string, isItem: boolean) =>
      `${isItem ? 'an item of ' : ''}${key ? `"${key}"` : 'the file'} must be ${expected}, but is ${found}`,
    expected: {
      text: 'a text',
      mapping: 'a mapping (key: value)',
      'text-or-mapping': 'a text or a mapping (key: value)',
      list: 'a list (lines that start with -)',
      flag: 'true or false',
      'flag-or-date': 'true, false or a date',
    },
    found: { text: 'a text', mapping: 'a mapping', list: 'a list', nothing: 'empty' },
    flag: (key: string, value: string) => `"${key}" must be true or false, but is ${value}`,
    hint: 'see its shape: press-contacts schema',
  },
  'value/choice': {
    message: (key: string, value: string) => `"${key}" cannot be "${value}"`,
    hint: (values: string) => `choose one of: ${values}`,
  },
  'value/list-in-text': {
    message: (value: string) => `"${value}" is one text, but reads like a list`,
    hint: (items: string) => `make it a list: [${items}]`,
  },
  'text/spacing': {
    message: 'the value holds spaces too many',
    hint: 'leave one space between words, and none at the ends',
  },
  'text/non-breaking': {
    message: (key: string) => `"${key}" holds a non-breaking or unusual space`,
    hint: 'write an ordinary space, or none',
  },
  'text/invisible': {
    message: (character: string) => `the value holds an invisible character (${character})`,
    hint: 'delete it, or type the value anew',
  },
  'text/lookalike': {
    cyrillic: (word: string, letter: string) =>
      `"${word}" mixes Latin letters with a Cyrillic one that looks alike: "${letter}"`,
    greek: (word: string, letter: string) =>
      `"${word}" mixes Latin letters with a Greek one that looks alike: "${letter}"`,
    hint: 'type the word anew',
  },
  'text/decomposed': {
    message: 'the accents of this value are characters of their own (decomposed Unicode)',
    hint: 'type it anew, or run: press-contacts validate --fix',
  },
  'text/mojibake': {
    message: 'the accents of this value are garbled',
    lost: 'a character of this value is lost (\ufffd)',
    hint: (meant: string) => `write "${meant}"`,
    retype: 'type the word anew',
  },
  'text/markup': {
    message: (found: string) => `"${found}" is a piece of a web page, not of a text`,
    hint: 'write the character itself',
  },
  'text/contact-detail': {
    address: (key: string, address: string) => `"${key}" holds an e-mail address: ${address}`,
    number: (key: string, number: string) => `"${key}" holds a phone number: ${number}`,
    moveAddress: 'move it to "email:", where mailings find it',
    moveNumber: 'move it to "phone:", where look-ups find it',
  },
  'text/placeholder': {
    message: (value: string) => `"${value}" only holds the place of something real`,
    hint: 'fill it in, or delete it',
  },
  'name/missing': {
    message: 'the name is missing',
    hint: 'add "name:"',
  },
  'name/capitals': {
    message: (words: string) => `"${words}" is in capitals`,
    hint: (name: string) => `write it as people read it: ${name}`,
  },
  'name/salutation': {
    message: (found: string) => `"${found}" is no part of the name`,
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
    hint: 'give each a contact of their own',
  },
  'name/comma': {
    message: 'the family name stands first, before a comma',
    hint: (name: string) => `write it as people say it: ${name}`,
  },
  'name/service': {
    message: (name: string) => `"${name}" is a desk, not a person`,
    hint: "make it the organisation's own: email: and phone: at the top of the file",
  },
  'contact/unreachable': {
    message: (name: string) => `"${name}" has neither an e-mail nor a phone`,
    hint: 'add one of them, or delete the contact',
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
      `the id "${id}" is already that of the contact in line ${line}`,
    hint: 'give one of them an "id:" of its own',
  },
  'contact/duplicate-uid': {
    message: (uid: string, name: string, place: string) =>
      `the UID "${uid}" is already that of "${name}" (${place})`,
    hint: 'delete one "uid:"; address books keep one card per UID',
  },
  'contact/duplicate': {
    message: (name: string, place: string) => `"${name}" stands already in ${place}`,
    hint: 'make one contact of the two',
    namesake: 'keep one of the two, unless they are namesakes; "until:" marks a former post',
  },
  'contact/left': {
    message: (name: string, date: string) => `"${name}" left on ${date}: kept for the record`,
    hint: 'delete the contact when nobody needs it any more',
  },
  'contact/retention': {
    message: (name: string, date: string) =>
      `nothing has confirmed "${name}" since ${date}, longer than the file may keep it`,
    hint: 'check it and date "verified:", or delete the contact (GDPR, article 5)',
  },
  'contact/objected': {
    message: (address: string, date?: string) =>
      `"${address}" asked${date ? ` on ${date}` : ''} not to be written to`,
    contact: (date?: string) => `write "opt_out: ${date ?? 'true'}" in the contact`,
    desk: 'delete the address unless somebody needs it; no mailing goes to it in any case',
    list: 'delete it from the list; no mailing goes to it in any case',
  },
  'contact/erased': {
    message: (address: string, date?: string) =>
      `"${address}" asked${date ? ` on ${date}` : ''} to be erased`,
    contact: 'delete the contact, with all that is held on the person',
    desk: 'delete the address',
    list: 'delete it from the list; the objection keeps it out',
  },
  'organisation/duplicate-name': {
    message: (name: string, place: string) => `"${name}" is already the name of ${place}`,
    hint: 'make one file of the two, or tell their names apart',
  },
  'organisation/type': {
    message: (type: string) => `"${type}" is none of the types in the settings`,
    hint: (types: string) => `choose one of: ${types}`,
  },
  'tag/unknown': {
    message: (tag: string) => `"${tag}" is none of the tags in the settings`,
    hint: (tags: string) => `choose among: ${tags}`,
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
      brackets: 'it stands in brackets',
      punctuation: 'punctuation stands around it',
      several: 'it holds several addresses',
      control: 'it holds a line break or another control character',
      space: 'it holds a space or an invisible character',
      local: 'what stands before the @ is not allowed there',
      domain: 'what stands after the @ is not a domain',
      tld: 'the domain has no dot',
      digits: 'the last part of the domain holds digits',
      letter: 'the last part of the domain has one letter',
      punycode: 'a part of the domain that starts with xn-- stands for no letters',
      long: 'it is longer than mail servers accept',
    },
    hint: 'write the address alone, as in name@example.org',
    domain: 'check what stands after the @',
    swapped: 'the name and the address look swapped',
    number: 'this looks like a phone number: move it to "phone:"',
  },
  'email/mailto': { message: (address: string) => `"${address}" is a link, not an address` },
  'email/brackets': { message: (address: string) => `"${address}" stands in brackets` },
  'email/punctuation': {
    message: (address: string) => `"${address}" has punctuation around it`,
  },
  'email/private-domain': {
    message: (domain: string) =>
      `"${domain}" exists only inside a network: mail from outside does not arrive`,
    hint: 'ask for the address that others write to',
  },
  'email/several': {
    message: (address: string) => `"${address}" holds several addresses`,
    hint: (addresses: string) => `make it a list: [${addresses}]`,
  },
  'email/duplicate': {
    message: (address: string, name: string, place: string) =>
      `"${address}" is already that of "${name}" (${place})`,
    hint: 'keep it where it belongs',
  },
  'email/domain-slip': {
    message: (domain: string, near: string) => `"${domain}" is one slip away from "${near}"`,
    hint: (near: string) => `did you mean "@${near}"?`,
  },
  'email/free-mail': {
    message: (domain: string, type: string) =>
      `"${domain}" is a free mailbox, unusual for an organisation of type ${type}`,
    hint: 'check that it is theirs, and ask for the address at work',
  },
  'email/role': {
    message: (address: string, name: string) =>
      `"${address}" looks like a shared mailbox, given as that of "${name}"`,
    hint: "make it the organisation's own email:, and add the person's address if there is one",
  },
  'email/accent': {
    message: (address: string) => `"${address}" has an accent before the @, which few servers take`,
    hint: (plain: string) => `check it; most likely it is ${plain}`,
  },
  'phone/unreadable': {
    message: (number: string, why: string) => `"${number}" is not a phone number: ${why}`,
    why: {
      letters: 'it holds letters; a remark belongs into "label:", an extension into "extension:"',
      email: 'it is an e-mail address',
      several: 'it holds several numbers; make a list of them',
      digits: 'it has too few or too many digits',
      country: 'a number without + needs to know its country',
      empty: 'it is empty',
    },
    hint: 'write the number alone, as in 03 80 44 34 66 or +33 3 80 44 34 66',
    several: (text: string, numbers: readonly string[]) =>
      `"${text}" holds ${numbers.length} numbers: ${numbers.join(' and ')}`,
    list: (numbers: string) => `make it a list: [${numbers}]`,
  },
  'phone/invalid': {
    message: (number: string, country: string) =>
      `"${number}" does not exist in the numbering plan of ${country}`,
    hint: 'check its digits',
  },
  'phone/notation': {
    message: (number: string, why: string) => `"${number}" ${why}`,
    why: {
      zero: "has a zero after the country's code, which nobody can dial",
      prefix: 'starts with 00, which not every country dials; + always works',
      trimmings: 'has something around the number',
      brackets: "has brackets around the country's code, which not every phone dials",
      overseas: 'cannot be dialled: numbers of this territory are not behind +33',
      signs: 'is written with signs that not every phone dials',
    },
  },
  'phone/extension': {
    message: (number: string) => `"${number}" holds an extension`,
    hint: (text: string) => `give it its own field: ${text}`,
  },
  'phone/type': {
    fixed: (number: string) => `"${number}" is a fixed line, not a mobile`,
    mobile: (number: string, type: string) => `"${number}" is a mobile, not a ${type}`,
    hint: 'correct the type, or leave it out: the number tells',
  },
  'phone/duplicate': {
    message: (number: string, name: string, place: string) =>
      `"${number}" is already that of "${name}" (${place})`,
    hint: 'keep it where it belongs',
  },
  'country/unknown': {
    message: (country: string) => `"${country}" is not a country code of ISO 3166-1`,
    hint: 'write two capitals, as in FR, BE or CH',
  },
  'language/unknown': {
    message: (language: string) => `"${language}" is not a language code of BCP 47`,
    hint: 'write a code such as fr, en or de-CH',
  },
  'date/format': {
    message: (date: string) => `"${date}" is not a date of the calendar in the form YYYY-MM-DD`,
  },
  'date/implausible': {
    future: (date: string) => `${date} lies in the future`,
    past: (date: string) => `${date} lies before any press file`,
    hint: 'check the date',
  },
  'url/scheme': {
    message: (key: string, url: string) => `"${key}" lacks https:// in front: "${url}"`,
    hint: (url: string) => `write ${url}`,
  },
  'url/invalid': {
    message: (url: string, why: string) => `"${url}" is not a web address: ${why}`,
    why: {
      email: 'it is an e-mail address',
      space: 'it holds a space',
      'other-scheme': 'it does not start with https:// or http://',
      host: 'it names no site',
    },
    hint: 'write it as a browser shows it, as in https://www.example.org',
  },
  'address/postal-code': {
    message: (code: string) => `"${code}" is not a French postal code: it has five digits`,
    hint: 'write the five digits',
    zero: (code: string) => `a leading zero seems lost: "${code}"`,
  },
  'source/missing': {
    message: (name: string, others: number) =>
      `nothing says where "${name}"${andOthers(others)} came from`,
    hint: 'add "source:" with a title, a url or a date (GDPR, article 14)',
  },
  'verified/missing': {
    message: (name: string, others: number) =>
      `nothing says when "${name}"${andOthers(others)} was last checked`,
    hint: 'date "verified:" when you check it',
  },
  'verified/stale': {
    message: (name: string, date: string) => `"${name}" was last checked on ${date}`,
    hint: 'check it again, and date "verified:"',
  },
  'informed/missing': {
    message: (name: string, others: number) =>
      `nothing says that "${name}"${andOthers(others)} was told of this file`,
    hint: 'tell the person within a month, and date "informed:" (GDPR, article 14)',
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
  'list/matches-nobody': {
    query: (query: string) => `"${query}" finds nobody`,
    reference: (reference: string, why: string) => `"${reference}" cannot be written to: ${why}`,
    why: {
      left: 'the person has left',
      'opted-out': 'the person opted out',
      address: 'there is no e-mail address',
    },
    hint: 'try it with: press-contacts find',
  },
  'settings/duration': {
    message: (text: string) => `"${text}" is not a length of time`,
    hint: 'write it as in 90 days, 12 months or 3 years',
  },
  'ignore/unused': {
    message: (code: string) => `nothing here needs "${code}" to be ignored`,
    unknown: (code: string) => `"${code}" is no rule that can be ignored`,
    hint: 'delete it from the comment',
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

/** For what holds of more contacts of one file than the one named. */
function andOthers(n: number): string {
  return n === 0 ? '' : ` (and ${n} ${n === 1 ? 'other' : 'others'} here)`
}
