/** The documentation of each rule: what it reports, why, and what to do. */
export const ruleDocs = {
  'file/unreadable': {
    title: 'a file that cannot be opened',
    about:
      'A broken link, a folder, a pipe or a device named like a contact file, a file name that is not in UTF-8, or a file without read permission. The contacts in such a file would be missing from every export, so exports are refused until the file is fixed or removed.',
  },
  'file/too-large': {
    title: 'a file larger than 1 MiB',
    about:
      'The file of an organisation takes a few kilobytes. A file larger than one mebibyte is usually an export or a backup saved in the wrong folder; it is not read. Move the file elsewhere, or split it.',
  },
  'file/encoding': {
    title: 'a file that is not UTF-8 text',
    about:
      'UTF-16, Latin-1 (Windows-1252) and binary files are not read, since guessing the encoding could lose accents. Save the file as UTF-8; every editor can.',
  },
  'file/empty': {
    title: 'an empty file',
    about:
      'The file is empty, or contains only comments. Write at least a name, or delete the file. An empty settings file is fine: every setting has a default.',
  },
  'yaml/syntax': {
    title: 'a YAML syntax error',
    about:
      'An unclosed quote, a value that starts with @, a colon and a space inside a value, a tab in the indentation: from there on the file may be misread. Put the value in double quotes, or fix the line. Neither `--fix` nor `fmt` rewrites a file with a syntax error, and exports are refused.',
  },
  'yaml/multiple-documents': {
    title: 'a second document in one file',
    about:
      'A line `---` starts a second document, which is not read: each file describes one organisation. Give each organisation a file of its own. A `---` on the first line is fine.',
  },
  'yaml/too-deep': {
    title: 'too many nested levels',
    about:
      'Hundreds of nested brackets or indented levels come from a mistake or from a hostile file. Rewrite the file from an example.',
  },
  'yaml/alias': {
    title: 'an alias without an anchor',
    about:
      'An alias (`*name`) repeats a value marked with an anchor (`&name`) further up. Without the anchor, the value is lost. Define the anchor, or replace the alias with the value.',
  },
  'yaml/alias-expansion': {
    title: 'aliases that expand to too many values',
    about:
      'With aliases of aliases, a few lines can expand to millions of values. A file that expands to more than ten thousand values is not read. Replace the aliases with their values.',
  },
  'objection/file': {
    title: 'an objection that cannot be read',
    about:
      '`objections.yaml` contains a key and, for each person who objected, a fingerprint of 64 hexadecimal digits and a date. Without the key or with a damaged fingerprint, the address of the objection cannot be recognised, so all mailings are refused until the file is fixed. Restore the file from Git, or record the objection again with `press-contacts object`. Never write an address into this file.',
  },
  'file/bom': {
    title: 'a byte order mark at the start',
    about:
      'Some editors start a UTF-8 file with three invisible bytes. press-contacts ignores these bytes, but other programs read them as part of the first key. `fmt` removes them; `--fix` does not.',
  },
  'file/line-ends': {
    title: 'mixed line endings',
    about:
      'Some lines end with CRLF, as on Windows, and others with LF, because the file was edited on two systems. A diff then shows lines that did not change. `fmt` writes LF everywhere; `--fix` does not change line endings.',
  },
  'file/name': {
    title: 'a file name that makes a poor id',
    about:
      'The name of its file is the id of an organisation, which you type in commands and lists. Capitals, accents, spaces and underscores make an id hard to type, and may not work on every system. Rename the file, and update the lists that contain the id. `--fix` does not rename files, because of these lists.',
  },
  'yaml/tab': {
    title: 'a tab before a value',
    about:
      'YAML allows a tab between a key and its value, but several programs cannot read it. `--fix` replaces the tab with a space. A tab in the indentation is a syntax error.',
  },
  'yaml/comment': {
    title: 'a # that truncates a value',
    about:
      'In YAML, a # after a space starts a comment: `Pôle #2` is read as `Pôle`. This rule reports a # without a space after it, as in numbers and hashtags. Put the whole value in quotes, or add a space after the # if the text is a comment.',
  },
  'yaml/null': {
    title: 'a name that YAML reads as an empty value',
    about:
      'Without quotes, YAML reads the name `Null` as an empty value, and the person’s name is lost. Put the name in quotes. An empty value or `~` is not reported.',
  },
  'key/duplicate': {
    title: 'a field written twice',
    about:
      'When a field is written twice, only the first value is read, and most programs drop the other without a warning. Keep one field; `email`, `phone` and some others take a list.',
  },
  'key/unknown': {
    title: 'a field that does not exist',
    about:
      'The value of an unknown field is missing from look-ups and exports. The hint suggests a field, also for French names (`téléphone`, `fonction`). `--fix` corrects a name that differs only by capitals, dashes or spaces.',
  },
  'key/opinion': {
    title: 'a field for opinions or sensitive data',
    about:
      'A press directory may contain what is needed to reach people, but no score, no opinion about them and no sensitive data such as politics, religion, health or union membership (GDPR, articles 5 and 9). People may ask to read their entry. Delete the field.',
  },
  'value/type': {
    title: 'a value of the wrong kind',
    about:
      'A list where the field takes one text, a text where the field takes a list, or `oui` instead of `true`. The value is ignored until it is fixed. `--fix` replaces yes, no, on, off, oui and non with `true` or `false`; correct other values yourself.',
  },
  'value/choice': {
    title: 'a value that is not allowed',
    about:
      'Some fields take only certain words, such as the type of a phone or the severity of a rule. The hint suggests the nearest word, also for French (`portable`). `--fix` corrects a word that differs only by capitals.',
  },
  'value/list-in-text': {
    title: 'a list written as a single value',
    about:
      'YAML reads `tags: industrie, transports` as one tag that contains a comma, and `tag:industrie` does not find it. Write a list: `[industrie, transports]`. Names may contain commas and are not reported.',
  },
  'text/spacing': {
    title: 'extra spaces in a value',
    about:
      'Spaces at the start or end of a quoted value, two spaces in a row, or a tab come from copying and pasting. Extra spaces break comparisons and show on a card; in an e-mail address they are an error. `--fix` keeps one space between words. Notes are not reported.',
  },
  'text/non-breaking': {
    title: 'a non-breaking space in a name, address or number',
    about:
      'A non-breaking or thin space copied from a web page or a PDF looks like an ordinary space, but look-ups and mail programs treat it differently. `--fix` writes an ordinary space, or none in an address. French typography requires such spaces in titles, notes and names of organisations: they are not reported there.',
  },
  'text/invisible': {
    title: 'an invisible character',
    about:
      'Zero-width spaces, soft hyphens, text-direction marks and control characters are copied along with text. Mail to an address that contains one bounces, and the cause does not show. `--fix` removes them, except escapes such as `\\u200b`. Joiners in Persian, Hindi and emoji, and direction marks in Arabic and Hebrew, are not reported.',
  },
  'text/lookalike': {
    title: 'a look-alike letter from another alphabet',
    about:
      'A Cyrillic or Greek letter in a Latin word looks the same, but no look-up finds the word, and an e-mail to such an address goes to the wrong person or bounces. Retype the word. Words in a single alphabet are not reported.',
  },
  'text/decomposed': {
    title: 'accents stored as separate characters',
    about:
      'An é can be one character, or an e followed by an accent, as in text from macOS and some PDFs. The two look the same, but other programs do not match them. `--fix` writes one character; the text looks the same.',
  },
  'text/mojibake': {
    title: 'accents garbled by a wrong encoding',
    about:
      '`RÃ©gion` is `Région` read in the wrong encoding, and a replacement character marks a lost accent. Where possible, the hint shows the original text. Retype the value; `--fix` does not guess.',
  },
  'text/markup': {
    title: 'HTML code in a value',
    about:
      'HTML entities such as `&amp;` and tags such as `<br>` come from the source of a web page, and would be printed as they are. Write the character itself. Notes are not reported.',
  },
  'text/contact-detail': {
    title: 'an address or a number in the wrong field',
    about:
      'Mailings and look-ups by number do not use an e-mail address or a phone number written in a name, a title or a tag. Move it to `email` or `phone`.',
  },
  'text/placeholder': {
    title: 'a placeholder',
    about:
      '`TODO`, `à compléter`, 06 00 00 00 00, the numbers that Arcep reserves for fiction and the domains that RFC 2606 reserves for examples reach nobody. Write the real value, or delete the placeholder. Notes are not reported.',
  },
  'name/missing': {
    title: 'a missing name',
    about:
      'An organisation, a list and a contact need a name, for look-ups and for cards. The other fields of a contact without a name are still read.',
  },
  'name/capitals': {
    title: 'a name in capitals',
    about:
      'Capitals look loud in a press release, and hide accents: LEFEVRE may be Lefèvre. `--fix` corrects a family name after the given name if no accent can be missing (no plain E) and the name has no particle, apostrophe or Mac. `--fix` keeps the order of words, since the id comes from the name. Initials and numerals are not reported.',
  },
  'name/salutation': {
    title: 'a salutation inside the name',
    about:
      'In `Mme Laure Hubidos`, the salutation becomes part of the name, on every card and in every greeting. Write the name alone, and a `salutation` if the source states one; a title such as Dr can be the `prefix` of the name.',
  },
  'name/brackets': {
    title: 'brackets in a name',
    about:
      'Text in brackets, as in `Laure Hubidos (stagiaire)`, is left out of the given and family names that exports use. Move it to `title` or `note`. The contact’s id comes from its name: if a list names the old id, keep it with `id:`.',
  },
  'name/several': {
    title: 'several people in one name',
    about:
      'Two people in one contact make one card with two names, and neither can leave or opt out separately. Create one contact per person; both may have the same number.',
  },
  'name/comma': {
    title: 'the family name first, with a comma',
    about:
      '`Hubidos, Laure` is the order of a sorted list: the card would show the name in this order, with its parts swapped. Suffixes such as `Jr.` are not reported.',
  },
  'name/service': {
    title: 'a press desk given as a person',
    about:
      'As a contact, a press office would get a given name and a family name on its card. Write its e-mail address and phone number at the top of the file, as those of the organisation.',
  },
  'contact/unreachable': {
    title: 'a contact that nobody can reach',
    about: 'A contact needs an e-mail address or a phone number. Add one, or delete the contact.',
  },
  'contact/id': {
    title: 'an id that cannot be used in references',
    about:
      'Commands and lists name a contact as `organisation/contact`. A slash or a space in the `id`, or an `id` of dots only, makes this reference ambiguous. Use letters, digits and hyphens, or delete the `id`: the id is then made from the name.',
  },
  'contact/duplicate-id': {
    title: 'two contacts with one id',
    about:
      'The id, made from the name, identifies a contact in lists and when a card is imported again. Two contacts in one file must have different ids. Give one of them an `id` of its own.',
  },
  'contact/duplicate-uid': {
    title: 'two contacts with one card UID',
    about:
      'An address book keeps one card per UID: of two contacts with the same `uid`, the second replaces the first. Usually the contact was copied with its `uid`. Delete the `uid` from the copy. A contact who has left may keep the `uid` that the person’s new contact also has.',
  },
  'contact/duplicate': {
    title: 'the same person twice',
    about:
      'Two names consist of the same words. In one organisation, that is nearly always one person entered twice: a warning. In two organisations, it may be namesakes or somebody who changed jobs: an info. People who have left are not reported, nor are people of an agency who work for several organisations.',
  },
  'contact/left': {
    title: 'a contact who has left',
    about:
      'After the day in `until`, look-ups, mailings and exports skip a contact. Delete the contact when it is no longer needed: personal data may be kept no longer than necessary (GDPR, article 5).',
  },
  'contact/retention': {
    title: 'a contact kept too long without a check',
    about:
      'The newest date of the contact (`verified`, `informed`, `until` or a source) is older than `retention` in the settings (three years by default). Check the contact and date `verified`, or delete the contact (GDPR, article 5). For a contact without any date, see `verified/missing`.',
  },
  'contact/objected': {
    title: 'an address of somebody who opted out',
    about:
      'The owner of the address opted out of mailings (GDPR, article 21), and the address is still in the files, perhaps because of an import. Mailings skip the address in any case. Date `opt_out` in the contact, so that the opt-out shows. Delete the address from a press desk or a list, or keep it and ignore this rule with a comment.',
  },
  'contact/erased': {
    title: 'somebody who asked to be erased',
    about:
      'The owner of the address asked to be erased (GDPR, article 17), and the address is still in the files, perhaps because of an import. Delete the contact and all other data about the person. Keep the fingerprint among the objections: it prevents new mailings to the person.',
  },
  'email/syntax': {
    title: 'text that is not an e-mail address',
    about:
      'An address has a mailbox name, one @ and a domain (RFC 5321, and RFC 6531 for letters outside ASCII); press-contacts also requires a dot in the domain, and a last part of at least two letters. Line breaks, tabs, direction marks and other control characters are never part of an address. Mail to any other text would bounce, or break the mailing list, so exports are refused. The hint says so when the value looks like a name or a phone number.',
  },
  'email/mailto': {
    title: 'an address with `mailto:` in front',
    about:
      'A link copied from a web page starts with `mailto:`, and sometimes contains a subject. Mail programs would read both as part of the address. `--fix` keeps only the address.',
  },
  'email/brackets': {
    title: 'an address in angle brackets',
    about:
      'In the header of a message, brackets surround an address; they are not part of it. `--fix` removes the brackets. If there is a name in front, move the name to its own field.',
  },
  'email/private-domain': {
    title: 'an internal domain',
    about:
      'Domains that end in `.local`, `.lan`, `.internal` or similar exist only inside one network (RFC 6762, RFC 8375): mail from outside does not arrive. Ask for the public address.',
  },
  'email/punctuation': {
    title: 'punctuation around an address',
    about:
      'A full stop, comma or semicolon is easily copied with an address, and mail to it bounces. `--fix` removes the punctuation.',
  },
  'email/several': {
    title: 'several addresses in one value',
    about:
      'Each value is one address. Write a list, with the preferred address first: every address then appears on the card and in mailings.',
  },
  'email/duplicate': {
    title: 'one address under two entries',
    about:
      'The same address, regardless of capitals, belongs to one person; the other entry is out of date or was copied by mistake. Mailboxes shared within an organisation, people of an agency and people who have left are not reported.',
  },
  'email/domain-slip': {
    title: 'a probable typo in a domain',
    about:
      'The domain differs by one letter (added, missing, changed or swapped) from the domain of the organisation’s website, of its other addresses, or of a large provider. Mail would go to strangers. Domains of fewer than five letters, numbered names and branches in two countries are not reported.',
  },
  'email/free-mail': {
    title: 'a free e-mail provider in an institution',
    about:
      'A ministry, a region, a department or a university writes from its own domain; an address at a free provider may be private, or fraudulent. Check that the address is the institution’s. Small towns, companies, media and people of an agency are not reported.',
  },
  'email/role': {
    title: 'a shared mailbox given as a person’s address',
    about:
      '`presse@…` is read by a team: when the person leaves, mailings would skip the mailbox too. Move the address to the organisation, and add the person’s own address if there is one.',
  },
  'email/accent': {
    title: 'an accent before the @',
    about:
      'Accents before the @ are allowed (RFC 6531), but few servers accept them; usually a name was typed with its accents by mistake. Check the address. International domain names are not reported.',
  },
  'phone/unreadable': {
    title: 'text that is not a phone number',
    about:
      'Letters, an e-mail address, two numbers in one text, or too few or too many digits. Write the number alone; put a remark in `label`, opening hours in `hours`, and several numbers in a list. `01.42.34.20.00/01` is two numbers. `--fix` writes the list if every number is certain.',
  },
  'phone/invalid': {
    title: 'a number that is not valid in its country',
    about:
      'The number does not exist in the numbering plan of its country: a digit is missing, extra or wrong. This is an error for French numbers, and a warning for others, whose numbering plans change faster than the tables of press-contacts. Short codes, 08 and 09 numbers and numbers of the French overseas territories are known. If a number is right, ignore the rule with a comment.',
  },
  'phone/notation': {
    title: 'a number that a phone cannot dial as written',
    about:
      'A zero after the country code (`+33 (0)3…`), brackets around the code (`(+33) 3…`), 00 instead of +, middle dots or full-width digits, `tel:` or a full stop around the number. Exports write the number correctly, but not every phone can dial it as the file shows it. `+33 5 96 59 63 00` cannot be dialled at all: the French overseas territories have their own country codes (+262, +508, +590, +594, +596). `--fix` removes characters around the number, and rewrites a wrong prefix in international notation. `--fix` does not change a number with an extension, or a number that is not valid in its country.',
  },
  'phone/extension': {
    title: 'an extension in the number',
    about:
      '`03 84 79 79 79 poste 12` is a number and an extension: in its own field, the extension is exported as an extension. `--fix` writes the two fields if there is nothing else in the value.',
  },
  'phone/type': {
    title: 'a type that the number contradicts',
    about:
      'A landline with the type mobile cannot receive text messages; a mobile number is not a fax or a switchboard. Correct or delete the type; the number is enough.',
  },
  'phone/duplicate': {
    title: 'one number under two entries',
    about:
      'The same number in two organisations, or one mobile for two people: one entry is out of date. Colleagues may share a landline; people of an agency and people who have left are not reported.',
  },
  'country/unknown': {
    title: 'a country that is not an ISO code',
    about:
      'Countries are ISO 3166-1 codes of two capital letters: FR, BE, CH. The country decides how a number in national notation is read. `--fix` replaces a country name, lower-case letters or UK with the code. `NO` is Norway here, with or without quotes.',
  },
  'language/unknown': {
    title: 'an unknown language code',
    about:
      'Languages are BCP 47 codes: fr, en, de-CH. Look-ups with `lang:` use the code. `--fix` replaces a name in French or English with the code, and an underscore with a hyphen. All codes of three letters are accepted, since there are thousands of languages.',
  },
  'date/format': {
    title: 'a date that is not YYYY-MM-DD',
    about:
      'Dates follow ISO 8601, so that they can be sorted and compared: 2026-05-15. `--fix` rewrites `15/05/2026`, `15 mai 2026`, `2026/05/15` and similar dates, with the day first. `--fix` does not change a date such as `05/06/2026` in countries that write the month first, nor any year of two digits.',
  },
  'date/implausible': {
    title: 'a date in the future or too long ago',
    about:
      'A contact cannot have been checked tomorrow, or in the year 206: a digit is wrong. Only `until` may be in the future.',
  },
  'url/scheme': {
    title: 'a web address without https://',
    about:
      'Without https://, programs read `www.dole.fr` as a file name or as plain text, and do not make a link. Add https://; `--fix` does not, since not every site supports it.',
  },
  'url/invalid': {
    title: 'text that is not a web address',
    about:
      'An e-mail address, a text with spaces, a scheme other than http or https, or a host without a dot. Copy the address from the browser.',
  },
  'address/postal-code': {
    title: 'text that is not a French postal code',
    about:
      'French postal codes have five digits. Spreadsheets drop the zero of 01000; `F-25000` and `25 000` are old habits. Codes of other countries and CEDEX are not reported.',
  },
  'source/missing': {
    title: 'contacts without a source',
    about:
      'You must tell people where their data comes from, on request and when you inform them within a month (GDPR, articles 14 and 15). Add `source`: a title, a web address or a date. Reported once per file.',
  },
  'verified/missing': {
    title: 'contacts without a date of verification',
    about:
      'Without `verified`, nobody knows whether the contact is up to date. Date `verified` whenever you speak to the person or see the contact in a press release. Reported once per file.',
  },
  'verified/stale': {
    title: 'a contact verified too long ago',
    about:
      '`verified` is older than `max_age` in the settings, or than `--max-age` (12 months by default). Press officers change jobs: call, then update `verified`. People who have left are not reported.',
  },
  'informed/missing': {
    title: 'contacts without a record of being informed',
    about:
      'People who did not give you their data themselves must be informed within a month, and at the latest in your first message to them (GDPR, article 14). In 2021, the CNIL fined a company €400,000 for keeping a file of people who had not been informed (SAN-2021-012). Date `informed` when you have informed the person. Reported once per file.',
  },
  'organisation/duplicate-id': {
    title: 'two files with one id',
    about:
      'Two files with the same name in different folders give two organisations the same id, so commands and lists cannot distinguish them. Rename one of the files.',
  },
  'organisation/duplicate-name': {
    title: 'two organisations with one name',
    about:
      'Apart from capitals, accents and punctuation, the name is also the name or an alias of another organisation. Usually one organisation was entered twice. Merge the two files, or give the organisations different names.',
  },
  'organisation/type': {
    title: 'a type that the settings do not list',
    about:
      'The settings list the allowed types (`types`). Another type is probably a typo, and look-ups with `type:` miss the organisation. Correct the type, or add it to the settings.',
  },
  'tag/unknown': {
    title: 'a tag that the settings do not list',
    about:
      'The settings list the allowed tags (`tags`). Another tag is probably a typo, and saved lists with `tag:` miss the organisation. Correct the tag, or add it to the settings.',
  },
  'list/unknown-reference': {
    title: 'a list with an unknown reference',
    about:
      'A list includes and excludes organisations, contacts or addresses of the directory. This reference matches none of them, perhaps because a file or a name has changed. A person could be missing from a mailing, or receive a mailing against their will.',
  },
  'list/query': {
    title: 'an invalid query in a list',
    about:
      'The query of a saved list uses the syntax of `find`. A field or a date in the query is unknown. Test the query with `press-contacts find`.',
  },
  'list/matches-nobody': {
    title: 'a query or an entry that adds nobody to a list',
    about:
      'The query has no matches, or the included person has left, opted out or has no address. The mailing would reach fewer people than expected.',
  },
  'settings/duration': {
    title: 'an invalid duration',
    about:
      '`max_age` and `retention` are a number and a unit: 90 days, 12 months, 3 years, or the same in French. Any other value would be replaced by the default.',
  },
  'ignore/unused': {
    title: 'an ignore comment without effect',
    about:
      'A comment `press-contacts-ignore` contains a rule that reports nothing on its line, that does not exist, or that cannot be ignored. The comment would hide the next problem on the line. Delete the comment.',
  },
} satisfies Readonly<Record<string, { title: string; about: string }>>
