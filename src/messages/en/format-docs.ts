/** The fixed words of the formats' pages. */
export const pageWords = {
  heading: (usage: string, title: string) => `${usage}: ${title}`,
  consumer: 'For:',
  checked: 'Checked with:',
  load: 'How to load:',
  file: 'File:',
  options: 'Options:',
  addresses: {
    'ascii-domain': 'Addresses: international domains in their ASCII form (`xn--…`)',
    ascii:
      'Addresses: international domains in their ASCII form (`xn--…`); addresses with accents before the @ are skipped and reported on stderr',
  },
  holds: 'Fields:',
  lost: 'Fields that it drops:',
  holdsAll: 'All fields are available (`--fields help` lists them).',
}

/** The documentation of each export format: its target, and how to load it. */
export const formatDocs = {
  addresses: {
    title: 'one address per line',
    about:
      'For a mailing list at OVH (which imports only addresses), for scripts, and for copying and pasting. No names, so no problems with quotation marks.',
  },
  rfc5322: {
    title: 'names and addresses, ready for a To: or Bcc: field',
    about:
      'To paste into the recipients of a message. Names are quoted as RFC 5322 requires. For Outlook, use semicolons: `--separator ";"`. `--encode` writes names in ASCII (RFC 2047), for message headers written by a script.',
  },
  csv: {
    title: 'a table with a header line',
    about:
      '`--fields` chooses the columns and their order; `--fields help` lists the fields. `--excel` writes a file for a French Excel. With `--lang fr`, headings are in French; `import` reads both languages. Phone numbers are in national notation, or `(+32) 2 …` outside the country of the directory. `verified` and the other dates become Excel dates. A figure space (U+2007) in front of a text keeps Excel from changing it (`01000`, `1/2`, the name Faux). Line breaks become spaces. A text that a spreadsheet would read as a formula gets an apostrophe in front, also after a comma or semicolon, where Excel may start a new cell; such an address is skipped and reported.',
  },
  google: {
    title: 'people for Google Contacts, under a label',
    about:
      'Google Contacts → Import. One row per address: a person with two addresses has two rows. The name of the saved list becomes a Google label; the label and hours of a number replace Google’s own label. An extension follows its number, as `ext. 12`. Line breaks in notes become spaces. A text that a spreadsheet would read as a formula gets an apostrophe in front; such an address is skipped and reported.',
  },
  outlook: {
    title: 'people for Outlook',
    about:
      'Outlook.com and the new Outlook: People → Manage contacts → Import; the English headings work in every language. Classic Outlook in French asks you to map the columns: import vCards instead (`vcard --outlook --split FOLDER`). Two numbers of each kind are exported; an extension follows its number, as `ext. 12`. Line breaks become spaces. `--excel` is for a French Excel, not for Outlook: phone numbers are in national notation, or `(+32) 2 …` outside the country of the directory, and a text that Excel would change (`01000`) starts with a figure space (U+2007). A text that a spreadsheet would read as a formula gets an apostrophe in front; such an address is skipped and reported.',
  },
  brevo: {
    title: 'recipients for Brevo',
    about:
      'Brevo → Contacts → Import. `SMS` contains only mobiles, as digits with the country code. Brevo merges contacts with the same `SMS`, `LANDLINE_NUMBER` or `EXT_ID`: each value is written only in its first row, and `PHONES` contains all numbers of each person. Create the attributes `JOB_TITLE`, `COMPANY`, `LANGUAGES`, `TOPICS`, `TAGS`, `PHONES` (and `GREETING`) in the account first. In a French account, map `FIRSTNAME` and `LASTNAME` to `PRENOM` and `NOM` during the import. A text that a spreadsheet would read as a formula gets an apostrophe in front; such an address is skipped and reported.',
  },
  mailchimp: {
    title: 'recipients for Mailchimp',
    about:
      'Mailchimp → Audience → Import contacts. Topics and tags become tags; a comma in a tag becomes a space. Mailchimp accepts 255 bytes per text: longer texts are truncated and end with `…`. A text that a spreadsheet would read as a formula gets an apostrophe in front; such an address is skipped and reported.',
  },
  sympa: {
    title: 'one address and name per line, for Sympa',
    about:
      'Load the file with the command, or paste its text into the page of the list (Members → Add). This page refuses the whole text if it contains one of `< > \\ * $`: these five characters are removed from names. An address that starts with `#` would be a comment; it is skipped and reported.',
  },
  mailman: {
    title: 'one name and address per line, for Mailman',
    about:
      'Names are in UTF-8, since Mailman decodes no other encoding. Use `addmembers`: `syncmembers` also removes people who are not in the file, and leaves accented names encoded. For Mailman 2, load the same file with `add_members -r`.',
  },
  mutt: {
    title: 'an alias for mutt',
    about:
      'The alias has the id of the saved list, or `press-contacts` without a list. Back-ticks, `$`, quotes and semicolons in names are escaped, so mutt never runs them as commands.',
  },
  postfix: {
    title: 'an alias for Postfix or sendmail',
    about:
      'The alias has the id of the saved list, or `press-contacts` without a list; add the file to `alias_maps`. Only addresses, since some servers refuse names there. An address that would be read as a command, a file or an include is skipped and reported. With `--batch`, each batch is a separate alias.',
  },
  ldif: {
    title: 'people and a group, for an LDAP server or Thunderbird',
    about:
      'Entries are in `ou=press-contacts`, below `--base dc=example,dc=org`. The address identifies each entry, since several people may have the same name. People are inetOrgPerson entries, the list is a groupOfNames. Thunderbird (not tested): Tools → Import. A person with two addresses has two entries; extensions are dropped. Line breaks become spaces.',
  },
  mailto: {
    title: 'links that open a message with everybody in Bcc',
    about:
      'One link per line, as many as needed. Each link has at most 1,600 characters, since some programs truncate longer links without a warning.',
  },
  json: {
    title: 'for scripts',
    about: 'An array of objects; `--fields` chooses their fields. Empty fields are omitted.',
  },
  changes: {
    title: 'who was added, who left, and why',
    about:
      'To check before a mailing. `--since` takes an earlier export (in any format, or the list of addresses from the list server), a Git revision, or a day such as `2026-10-01`. Changed addresses are recognised only with a revision or a day.',
  },
  'sync-sympa': {
    title: 'two files that bring a Sympa list up to date',
    about:
      '`-o members.txt` writes `members-add.txt` and `members-remove.txt`. The other members of the list are not affected. Exit code 1 if nothing has changed.',
  },
  'sync-mailman': {
    title: 'two files that bring a Mailman 3 list up to date',
    about:
      '`-o members.txt` writes `members-add.txt` and `members-remove.txt`. The other members of the list are not affected. Exit code 1 if nothing has changed.',
  },
  'vcard-3.0': {
    title: 'for phones, CardDAV, macOS and Outlook',
    about:
      'The version to use, unless a program requires 4.0. For a phone, send the file to the phone, or use `show --qr`; the command below is for khard. Outlook reads only the first card of a file, and classic Outlook garbles accents unless the card states its encoding: `--outlook --split FOLDER` writes one such file per card. A card keeps its UID when the contact is renamed or moved, so a second import updates the first card. vCard 3.0 has no property for languages. The label and hours of a number are written as an Apple label (`X-ABLABEL`). `--list ID --group` adds the list as a group, in Apple’s format, without people who opted out. A source without a web address is dropped. The card of a press desk has the note and form of its organisation, the card of a contact the contact’s own note.',
  },
  'vcard-4.0': {
    title: 'RFC 6350, for programs that ask for it',
    about:
      'Do not use 4.0 for a CardDAV address book shared with a Mac: macOS refuses 4.0 cards, and stops syncing the whole address book. Use 3.0 for such an address book, and for phones. Numbers are `tel:` addresses if they can be dialled from abroad, and text otherwise. `--list ID --group` adds the list as a `KIND:group`, without people who opted out. A source without a web address is dropped. The card of a press desk has the note and form of its organisation, the card of a contact the contact’s own note.',
  },
  'block-text': {
    title: 'the block at the end of a release, as plain text',
    about:
      'In the style of French press releases; in English with `--lang en`. Numbers are in national notation in the country of the organisation. Non-breaking spaces follow French typography; `--plain` writes ordinary spaces. Contacts, addresses and numbers with `public: false` are not included.',
  },
  'block-markdown': {
    title: 'the block with links, in Markdown',
    about:
      'CommonMark, with links for addresses and numbers; special characters are escaped. Contacts, addresses and numbers with `public: false` are not included.',
  },
  'block-html': {
    title: 'the block with links and data for search engines, in HTML',
    about:
      'HTML code to paste into the source of a web page. Addresses and numbers are links, described with `ContactPoint` of schema.org. Contacts, addresses and numbers with `public: false` are not included.',
  },
  'block-sig': {
    title: 'the contacts of the French government’s schema of releases',
    about:
      'The `contacts_presse` array of the schema of press releases of the Service d’information du Gouvernement (0.2.2). Each contact has at most one e-mail address and one French number. Contacts, addresses and numbers with `public: false` are not included.',
  },
}
