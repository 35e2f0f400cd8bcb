/** What people read about each rule: what it finds, and why that matters. */
export const ruleDocs = {
  'file/unreadable': {
    title: 'a file that cannot be opened',
    about:
      'A link that leads nowhere, a folder, a pipe or a device named like a file, a name that is not in UTF-8, or a file that you may not read. Nobody in it can be found, mailed or exported, so exports are refused until it is mended or taken away.',
  },
  'file/too-large': {
    title: 'a file larger than 1 MiB',
    about:
      'An organisation’s file holds some kilobytes. One of more than a mebibyte is something else, an export or a backup that landed here, and is not read. Move it away, or split it.',
  },
  'file/encoding': {
    title: 'a file that is not UTF-8 text',
    about:
      'UTF-16, Latin-1 (Windows-1252) and binary files are not read: guessing would lose accents. Save the file again as UTF-8; every editor offers it.',
  },
  'file/empty': {
    title: 'a file that says nothing',
    about:
      'The file holds nothing, or only comments. Write at least a name, or delete it. An empty settings file is fine: every setting has a default.',
  },
  'yaml/syntax': {
    title: 'text that cannot be read as YAML',
    about:
      'An unclosed quote, a value that starts with @, a colon and a space inside a value, a tab in the indentation: from there on the file may be misread. Put the value in double quotes, or mend the line. A file with such an error is never rewritten, neither by `--fix` nor by `fmt`, and exports are refused.',
  },
  'yaml/multiple-documents': {
    title: 'a second document in one file',
    about:
      'A line `---` starts a second document, of which nothing is read: one file is one organisation. Give each a file of its own. A `---` before the first line is fine.',
  },
  'yaml/too-deep': {
    title: 'more nested levels than can be read',
    about:
      'Hundreds of brackets or indented levels within each other come from an accident or from somebody who means harm. Write the file anew after an example.',
  },
  'yaml/alias': {
    title: 'an alias that refers to nothing',
    about:
      'An alias (`*name`) repeats a value that was marked with an anchor (`&name`) further up. Without that anchor the value is lost. Define it, or write the value out.',
  },
  'yaml/alias-expansion': {
    title: 'aliases that multiply without end',
    about:
      'Aliases of aliases can make a few lines stand for millions of values. Beyond ten thousand the file is not read. Write the values out.',
  },
  'objection/file': {
    title: 'an objection that cannot be told',
    about:
      '`objections.yaml` holds a key and, for everybody who objected, a fingerprint of 64 hexadecimal digits and a date. Without the key, or with a fingerprint that is none, nobody knows whom it means, so no mailing goes out until the file is mended: take it back from Git, or record the objection anew with `press-contacts object`. Never write an address into it.',
  },
  'file/bom': {
    title: 'a byte order mark at the start',
    about:
      'Some editors start a UTF-8 file with three invisible bytes. They do no harm here, but other programs take them for a part of the first key. `fmt` takes them off; `--fix` leaves them.',
  },
  'file/line-ends': {
    title: 'lines that end in different ways',
    about:
      'Some lines end as on Windows (CRLF), others as elsewhere (LF): a file that two people edit on two systems. Comparing versions then shows changes that are none. `fmt` writes LF throughout; `--fix` leaves line ends alone.',
  },
  'file/name': {
    title: 'a file name that makes a poor id',
    about:
      'An organisation’s id is the name of its file, and is typed in commands and in lists. Capitals, accents, spaces and underscores make it hard to type, and different on other systems. Rename the file, and the id where lists name it; that is why `--fix` leaves it alone.',
  },
  'yaml/tab': {
    title: 'a tab before a value',
    about:
      'YAML allows a tab between a key and its value, but several programs stumble over it. `--fix` makes it a space. A tab that indents a line is an error of the syntax.',
  },
  'yaml/comment': {
    title: 'a # that cuts a value short',
    about:
      'In YAML a # after a space starts a comment: of `Pôle #2` only `Pôle` is read. It is reported where no space follows the #, as people write numbers and hashtags. Put the whole value in quotes, or a space after the # when it is a comment.',
  },
  'yaml/null': {
    title: 'a name that YAML reads as nothing',
    about:
      'Without quotes, `Null` is no name for YAML but the absence of one, and a person of that name vanishes. Put it in quotes. An empty value or `~` is taken as meant.',
  },
  'key/duplicate': {
    title: 'a field written twice',
    about:
      'Of two values under one key only the first is read, and the other is lost in silence by most programs. Keep one; `email`, `phone` and others take a list.',
  },
  'key/unknown': {
    title: 'a field that does not exist',
    about:
      'What stands under an unknown key is found by no look-up and leaves in no export. The hint names the field that was probably meant, also from French (`téléphone`, `fonction`). `--fix` mends it only when capitals, dashes or spaces are all that differs.',
  },
  'key/opinion': {
    title: 'a field for opinions or sensitive data',
    about:
      'A press file may hold what is needed to reach people, and no score, no opinion of them and no sensitive data such as politics, religion, health or union membership (GDPR, articles 5 and 9). People may ask to read their entry. Delete the field.',
  },
  'value/type': {
    title: 'a value of the wrong shape',
    about:
      'A list where one text is due, a text where a list is due, or `oui` where YAML knows `true`. The value is left out of everything until it is mended. `--fix` writes `true` and `false` for yes, no, on, off, oui and non; the rest is yours.',
  },
  'value/choice': {
    title: 'a value outside the possible ones',
    about:
      'Some fields take only certain words, as the type of a phone or the severity of a rule. The hint names the nearest, also from French (`portable`). `--fix` mends it when only capitals differ.',
  },
  'value/list-in-text': {
    title: 'a list written as one text',
    about:
      'In `tags: industrie, transports` YAML sees one tag with a comma in it, which `tag:industrie` does not find. Write a list: `[industrie, transports]`. Names may hold commas and are left alone.',
  },
  'text/spacing': {
    title: 'spaces too many inside a value',
    about:
      'Spaces at the ends of a quoted value, two in a row, or a tab come from copying. They break comparisons and look odd on a card; in an e-mail address they are an error. `--fix` leaves one between words. Notes are left alone.',
  },
  'text/non-breaking': {
    title: 'a non-breaking space in a name, address or number',
    about:
      'Copied from a web page or a PDF, a non-breaking or thin space looks like any other and is none: searches and mailers fail on it. `--fix` writes an ordinary space, or none in an address. In titles, notes and names of organisations French typography wants them, so they stay.',
  },
  'text/invisible': {
    title: 'a character that nobody can see',
    about:
      'Zero-width spaces, soft hyphens, marks of writing direction and control characters come along when text is copied. An address with one bounces, and nobody sees why. `--fix` removes them, but not where they are written as an escape such as `\\u200b`. Joiners stay in Persian, Hindi and emoji, and direction marks in Arabic and Hebrew.',
  },
  'text/lookalike': {
    title: 'a letter of another alphabet that looks alike',
    about:
      'A Cyrillic or Greek letter within a Latin word cannot be told apart by eye, but no search finds the word, and an address with one reaches somebody else or nobody. Type the word anew. Words wholly in one alphabet are fine.',
  },
  'text/decomposed': {
    title: 'accents written as characters of their own',
    about:
      'The same é can be one character or an e followed by an accent; macOS and some PDFs give the latter. It looks the same and compares differently in other programs. `--fix` composes it; nothing changes for the eye.',
  },
  'text/mojibake': {
    title: 'accents garbled by a wrong encoding',
    about:
      '`RÃ©gion` is `Région` read in the wrong encoding, and a replacement character stands where an accent was lost. The hint shows what was meant where it can be told. Type the value anew; `--fix` does not guess.',
  },
  'text/markup': {
    title: 'a piece of a web page in a text',
    about:
      'HTML entities such as `&amp;` and tags such as `<br>` come from copying the source of a page, and would be printed as they are. Write the character itself. Notes are left alone.',
  },
  'text/contact-detail': {
    title: 'an address or a number in the wrong field',
    about:
      'An e-mail address or a phone number in a name, a title or a tag is found by no mailing and by no look-up by number. Move it to `email` or `phone`.',
  },
  'text/placeholder': {
    title: 'a value that only holds a place',
    about:
      '`TODO`, `à compléter`, 06 00 00 00 00, the numbers that Arcep keeps for fiction and the domains that RFC 2606 keeps for examples reach nobody. Fill the value in, or delete it. Notes are left alone.',
  },
  'name/missing': {
    title: 'a name that is missing',
    about:
      'An organisation, a list and a contact need a name: it is what people look for and what stands on a card. A contact without one still has its other fields read.',
  },
  'name/capitals': {
    title: 'a name in capitals',
    about:
      'Capitals shout under a press release, and hide accents: LEFEVRE may be Lefèvre. `--fix` mends a family name that follows the given name when no accent can be hidden (no bare E), and no particle, apostrophe or Mac is in it. It never changes the order of words, since the id comes from the name. Initials and numerals are fine.',
  },
  'name/salutation': {
    title: 'a salutation inside the name',
    about:
      'In `Mme Laure Hubidos` the title becomes a part of the name, on every card and in every greeting. Write the name alone, and `salutation` beside it when somebody stated it; a title such as Dr may be the `prefix` of the name.',
  },
  'name/brackets': {
    title: 'brackets in a name',
    about:
      'Text in brackets, as in `Laure Hubidos (stagiaire)`, is left out of the given and family names that exports use. Move it to `title` or `note`. The contact’s id comes from its name: if a list names the old id, keep it with `id:`.',
  },
  'name/several': {
    title: 'several people in one name',
    about:
      'Two people in one contact make one card with two names, and one of them cannot leave or opt out alone. Give each a contact; a number may stand in both.',
  },
  'name/comma': {
    title: 'the family name first, with a comma',
    about:
      '`Hubidos, Laure` is how lists are sorted, not how people are named: the card would show it so, and the parts of the name would be swapped. Suffixes such as `Jr.` are fine.',
  },
  'name/service': {
    title: 'a desk given as a person',
    about:
      'A press office is no person: as a contact it gets a given and a family name on its card. Put its mailbox and line at the top of the organisation’s file, where they stand for the organisation.',
  },
  'contact/unreachable': {
    title: 'a contact that nobody can reach',
    about:
      'A contact needs an e-mail address or a phone number; without both it only takes up room. Add one, or delete the contact.',
  },
  'contact/id': {
    title: 'an id that no reference can contain',
    about:
      'Commands and lists name a contact as `organisation/contact`. A slash, a space or dots alone in the `id` make such a reference ambiguous. Use letters, digits and hyphens, or delete the `id`: it is then made from the name.',
  },
  'contact/duplicate-id': {
    title: 'two contacts with one id',
    about:
      'The id is made from the name and names a contact in lists, and on cards that are imported a second time. Two in one file cannot be told apart. Give one of them an `id` of its own.',
  },
  'contact/duplicate-uid': {
    title: 'two contacts with one card UID',
    about:
      'An address book keeps one card per UID: of two contacts with the same `uid`, the second import replaces the first. A copied contact usually brought the `uid` along. Delete it from the copy. A contact who has left may keep the `uid` beside the person’s new post.',
  },
  'contact/duplicate': {
    title: 'the same person twice',
    about:
      'The same words make up two names. In one organisation that is nearly always one person written twice, and a warning; in two it may be namesakes, or somebody who has moved, and only good to know. People who left are left alone, and so are those of an agency who act for several organisations.',
  },
  'contact/left': {
    title: 'a contact who has left',
    about:
      'After the day in `until` a contact is out of look-ups, mailings and exports, and kept for the record alone. Delete it when nobody needs it any more: data may be kept no longer than necessary (GDPR, article 5).',
  },
  'contact/retention': {
    title: 'a contact kept too long without a check',
    about:
      'The newest date on the contact, of a check, of information, of leaving or of a source, is older than the retention of the settings (three years unless they say otherwise). Check it and date `verified`, or delete it (GDPR, article 5). A contact without any date is left to `verified/missing`.',
  },
  'contact/objected': {
    title: 'an address of somebody who asked not to be written to',
    about:
      'The address is among the objections (GDPR, article 21), and perhaps came back with a new file or import. No mailing goes to it; what is missing is that people see it: date `opt_out` in the contact. A desk or a list loses the address, or keeps it with a comment that silences this.',
  },
  'contact/erased': {
    title: 'somebody who asked to be erased',
    about:
      'The address is that of a person who asked to be erased (GDPR, article 17), and stands in the files all the same, perhaps brought back by an import. Delete the contact with all that is held on the person. The fingerprint among the objections stays: it alone keeps them from being written to again.',
  },
  'email/syntax': {
    title: 'text that is no e-mail address',
    about:
      'An address has one @, the name of a mailbox before it and a domain behind it (RFC 5321, and RFC 6531 for other letters than ASCII); we ask for a dot in the domain too, and for a last part of at least two letters. Line breaks, tabs, direction marks and other control characters are never part of an address. Anything else would bounce, or break the list it is sent with, so exports are refused. A name or a phone number in its place is named as such.',
  },
  'email/mailto': {
    title: 'an address with `mailto:` in front',
    about:
      'Copying a link from a web page brings `mailto:` along, sometimes with a subject. Mailers would take it for a part of the address. `--fix` leaves the address alone.',
  },
  'email/brackets': {
    title: 'an address in angle brackets',
    about:
      'Brackets surround an address in the header of a message, and are no part of it. `--fix` takes them off. With a name in front, move the name to its field.',
  },
  'email/private-domain': {
    title: 'a domain inside a network',
    about:
      'Domains that end in `.local`, `.lan`, `.internal` or the like exist inside one network alone (RFC 6762, RFC 8375): mail from outside does not arrive. Ask for the address that others write to.',
  },
  'email/punctuation': {
    title: 'punctuation around an address',
    about:
      'A full stop, comma or semicolon at the end of a sentence is copied easily, and makes the address bounce. `--fix` takes it off.',
  },
  'email/several': {
    title: 'several addresses in one text',
    about:
      'One text is one address: write a list, the preferred one first. Each then has its place on the card and in the mailing.',
  },
  'email/duplicate': {
    title: 'one address under two entries',
    about:
      'The same address, in any capitals, belongs to one person; the other entry is out of date or copied by mistake. Shared mailboxes within an organisation, people of an agency and those who left are left alone.',
  },
  'email/domain-slip': {
    title: 'a domain one slip away from a known one',
    about:
      'One letter more, less, other or swapped from the domain of the organisation’s website, of its other addresses, or of a big provider: mail would go to strangers. Domains of fewer than five letters, numbered names and branches in two countries are left alone.',
  },
  'email/free-mail': {
    title: 'a free mailbox in an institution',
    about:
      'A ministry, a region, a department or a university writes from its own domain; an address at a free provider may be private, or a fraud. Check that it is theirs. Small towns, companies, media and people of an agency are left alone.',
  },
  'email/role': {
    title: 'a shared mailbox given as a person’s',
    about:
      '`presse@…` is read by a team: when the person leaves, the mailbox would go out of the mailings with them. Make it the organisation’s own, and add the person’s address if there is one.',
  },
  'email/accent': {
    title: 'an accent before the @',
    about:
      'Accents before the @ are allowed (RFC 6531), but few servers take them: most often somebody typed a name as it is spelt. Check the address. Internationalised domains are fine.',
  },
  'phone/unreadable': {
    title: 'text that is no phone number',
    about:
      'Letters, an e-mail address, two numbers in one text, or too few or too many digits. Write the number alone; a remark goes into `label`, hours into `hours`, a second number into a list. `01.42.34.20.00/01` is two numbers. `--fix` makes the list where every number is certain.',
  },
  'phone/invalid': {
    title: 'a number that its country does not have',
    about:
      'The number is outside the numbering plan of its country: a digit is missing, too many or wrong. An error for French numbers, a warning for others, whose plans change faster than our tables. Short codes, 08 and 09 numbers and those of the overseas territories are known. A comment can overrule it.',
  },
  'phone/notation': {
    title: 'a number that a phone cannot dial as written',
    about:
      'A zero after the country’s code (`+33 (0)3…`), brackets around the code (`(+33) 3…`), 00 instead of +, middle dots or full-width digits, `tel:` or a full stop around the number. The exports write the number right, but not every phone reads the text of the file. `+33 5 96 59 63 00` cannot be dialled at all: the French territories overseas have calling codes of their own (+262, +508, +590, +594, +596). `--fix` takes off what stands around the number, or writes it in international notation when its start is at fault. It leaves alone a number that holds an extension or that its country does not have.',
  },
  'phone/extension': {
    title: 'an extension glued to the number',
    about:
      '`03 84 79 79 79 poste 12` is a number and an extension: in its own field the extension reaches the card as such. `--fix` writes the two fields where the number stands alone.',
  },
  'phone/type': {
    title: 'a type that the number contradicts',
    about:
      'A fixed line called mobile gets no text message; a mobile called fax or switchboard is none. Correct the type, or leave it out: the number tells.',
  },
  'phone/duplicate': {
    title: 'one number under two entries',
    about:
      'The same number in two organisations, or one mobile for two people: one of them is out of date. Colleagues may share a fixed line; people of an agency and those who left are left alone.',
  },
  'country/unknown': {
    title: 'a country that is no ISO code',
    about:
      'Countries are two capitals of ISO 3166-1: FR, BE, CH. Numbers in national notation are read by them. `--fix` writes the code for a name, for small letters and for UK. `NO` is Norway here, with or without quotes.',
  },
  'language/unknown': {
    title: 'a language that is no known code',
    about:
      'Languages are codes of BCP 47: fr, en, de-CH. `lang:` searches by them. `--fix` writes the code for a name in French or English, and a hyphen for an underscore. Codes of three letters are all taken, since they name thousands of languages.',
  },
  'date/format': {
    title: 'a date that is not YYYY-MM-DD',
    about:
      'Dates are written as ISO 8601 does, so that they sort and compare: 2026-05-15. `--fix` rewrites `15/05/2026`, `15 mai 2026`, `2026/05/15` and the like, taking the day first. It leaves alone a date such as `05/06/2026` in countries that write the month first, and a year of two digits everywhere.',
  },
  'date/implausible': {
    title: 'a date in the future or long ago',
    about:
      'Nobody has checked a contact tomorrow, nor in the year 206: a digit slipped. Only `until` may lie in the future.',
  },
  'url/scheme': {
    title: 'a web address without https://',
    about:
      'Without it, programs take `www.dole.fr` for a file or for plain text, and make no link of it. Add it; whether the site has https only you can tell, so `--fix` does not.',
  },
  'url/invalid': {
    title: 'text that is no web address',
    about:
      'An e-mail address, a text with spaces, a scheme other than http or https, or a host without a dot. Copy the address from the browser.',
  },
  'address/postal-code': {
    title: 'a French postal code that is none',
    about:
      'French postal codes have five digits. A spreadsheet takes the zero off 01000; `F-25000` and `25 000` are other habits. Codes of other countries and CEDEX are left alone.',
  },
  'source/missing': {
    title: 'contacts without a source',
    about:
      'Where a contact comes from must be told to the person who asks, and in the information that is due within a month (GDPR, articles 14 and 15). Add `source`: a title, an address on the web, a date. One line a file.',
  },
  'verified/missing': {
    title: 'contacts without a date of checking',
    about:
      'Without `verified` nobody knows whether a number still holds. Date it whenever you have spoken to the person or seen the contact in a release. One line a file.',
  },
  'verified/stale': {
    title: 'a contact last checked too long ago',
    about:
      '`verified` is older than `max_age` of the settings, or than `--max-age` (12 months unless stated). Press officers change posts: call, then date it anew. Those who left are left alone.',
  },
  'informed/missing': {
    title: 'contacts that were perhaps never told',
    about:
      'People whose data did not come from themselves must be told that they are held here within a month, and no later than in the first message to them (GDPR, article 14). In 2021 the CNIL fined a company €400,000 over a file whose people had not been told (SAN-2021-012). Date `informed` when you have told them. One line a file.',
  },
  'organisation/duplicate-id': {
    title: 'two files with one id',
    about:
      'Two files of one name in different folders make one id for two organisations, and commands and lists cannot tell them apart. Rename one.',
  },
  'organisation/duplicate-name': {
    title: 'two organisations of one name',
    about:
      'Capitals, accents and punctuation aside, the name is that of another file, or one of its aliases. Most often one organisation was entered twice. Make one file of the two, or tell their names apart.',
  },
  'organisation/type': {
    title: 'a type that the settings do not list',
    about:
      'When `types` of the settings lists the types in use, another one is a slip, and searches by `type:` miss the organisation. Correct it, or add it to the settings.',
  },
  'tag/unknown': {
    title: 'a tag that the settings do not list',
    about:
      'When `tags` of the settings lists the tags in use, another one is a slip, and lists made by `tag:` miss the organisation. Correct it, or add it to the settings.',
  },
  'list/unknown-reference': {
    title: 'a list that names nobody we know',
    about:
      'What a list includes or excludes is an organisation, a contact, or an address: this is none of them, perhaps since a file or a name has changed. A person could go missing from the mailing, or be written to against their will.',
  },
  'list/query': {
    title: 'a list whose query cannot be read',
    about:
      'The query of a saved list is in the language of `find`. A field or a date in it is not known. Try it with `press-contacts find`.',
  },
  'list/matches-nobody': {
    title: 'a query or a name that reaches nobody',
    about:
      'The query finds nobody, or the included entry has left, opted out or has no address. The mailing would go out smaller than its writer thinks.',
  },
  'settings/duration': {
    title: 'a length of time that cannot be read',
    about:
      '`max_age` and `retention` are a number and a unit: 90 days, 12 months, 3 years, or the same in French. Anything else would quietly fall back on the default.',
  },
  'ignore/unused': {
    title: 'a comment that silences nothing',
    about:
      'A comment `press-contacts-ignore` names a rule that finds nothing on its line, that does not exist, or that cannot be silenced. Left behind, it would hide the next fault there. Delete it.',
  },
} satisfies Readonly<Record<string, { title: string; about: string }>>
