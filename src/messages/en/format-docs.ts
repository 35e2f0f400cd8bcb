/** The words of the formats' pages. */
export const pageWords = {
  consumer: 'For:',
  checked: 'Checked with:',
  load: 'Load it:',
  file: 'File:',
  options: 'Options:',
  addresses: {
    'ascii-domain': 'Addresses: international domains in their ASCII form (`xn--…`)',
    ascii:
      'Addresses: international domains in their ASCII form (`xn--…`); addresses with accents before the @ are left out and named on stderr',
  },
  holds: 'It holds:',
  lost: 'It has no place for:',
  holdsAll: 'It can hold every field (`--fields help` lists them).',
}

/** What people read about each format of `mail`: whom it is for, and how to load it. */
export const formatDocs = {
  addresses: {
    title: 'one address a line',
    about:
      'For a mailing list at OVH (its import takes addresses alone), for scripts, and to paste anywhere. No names: nothing can go wrong with quotes.',
  },
  rfc5322: {
    title: 'names and addresses, ready for a To: or Bcc: field',
    about:
      'To paste into the recipients of a message. Names are quoted as RFC 5322 asks. Outlook wants semicolons: `--separator ";"`. `--encode` writes names in ASCII (RFC 2047), for the header of a message that a script makes.',
  },
  csv: {
    title: 'a table with a header line',
    about:
      'Columns are chosen with `--fields`, in their order; `--fields help` lists them. `--excel` writes what a French Excel opens as it is: with `--lang fr` headings are in French, which `import` reads back; phones are in national notation at home and `(+32) 2 …` abroad; `verified` and the like become dates; any other text that Excel would change (`01000`, `1/2`, the name Faux) starts with a figure space (U+2007), by which it stays text. Line breaks become blanks. A text that a spreadsheet would compute gets an apostrophe, and so does a formula after a comma or semicolon within a text, where Excel may start a cell; an address that it would compute is left out, by name.',
  },
  google: {
    title: 'people for Google Contacts, under a label',
    about:
      'Google Contacts → Import. One row an address, so that whoever has two comes twice. The saved list’s name is their label; a number’s own label and hours replace Google’s. An extension follows its number as `ext. 12`. A line break in a note becomes a blank. A text that a spreadsheet would compute gets an apostrophe; such an address is left out, by name.',
  },
  outlook: {
    title: 'people for Outlook',
    about:
      'Outlook.com and the new Outlook: People → Manage contacts → Import; the English headings are understood whatever its language. Classic Outlook in French asks how the columns correspond: give it vCards instead (`vcard --outlook --split FOLDER`). Of each kind of number there is room for two; an extension follows its number as `ext. 12`. Line breaks become blanks. `--excel` is for a French Excel, not for Outlook: phones are in national notation at home and `(+32) 2 …` abroad, and a text that Excel would change (`01000`) starts with a figure space (U+2007). A text that a spreadsheet would compute gets an apostrophe; such an address is left out, by name.',
  },
  brevo: {
    title: 'recipients for Brevo',
    about:
      'Brevo → Contacts → Import. `SMS` has mobiles alone, in digits with their country’s code. Brevo makes one contact of all that share `SMS`, `LANDLINE_NUMBER` or `EXT_ID`: each goes to the first row that has it, and `PHONES` has every number of everybody. `JOB_TITLE`, `COMPANY`, `LANGUAGES`, `TOPICS`, `TAGS`, `PHONES` (and `GREETING`) are attributes that the account must have; an account in French has `PRENOM` and `NOM` for `FIRSTNAME` and `LASTNAME`, to be paired in the import. A text that a spreadsheet would compute gets an apostrophe; such an address is left out, by name.',
  },
  mailchimp: {
    title: 'recipients for Mailchimp',
    about:
      'Mailchimp → Audience → Import contacts. Topics and tags become tags, a comma inside one becomes a blank. Mailchimp takes 255 octets a text: a longer one ends in `…`. An address that a spreadsheet would compute is left out, by name; a text of that kind gets an apostrophe.',
  },
  sympa: {
    title: 'an address and a name a line, for Sympa',
    about:
      'By the command, or pasted into the list’s page (Members → Add). Sympa quotes nothing, and its page refuses the whole text for one of `< > \\ * $`: these five go out of names. An address that starts with `#` would be a comment: it is left out, by name.',
  },
  mailman: {
    title: 'a mailbox a line, for Mailman',
    about:
      'Names are in UTF-8, since Mailman decodes no others. Take `addmembers`: `syncmembers` removes whoever is not in the file, and keeps accented names in their encoded form. Mailman 2 takes the same file with `add_members -r`.',
  },
  mutt: {
    title: 'an alias for mutt',
    about:
      'The alias is called by the saved list’s id, else `press-contacts`. Nothing in a name is ever run: back-ticks, `$`, quotes and semicolons are escaped for mutt’s reader.',
  },
  postfix: {
    title: 'an alias for Postfix or sendmail',
    about:
      'The alias is called by the saved list’s id, else `press-contacts`; add the file to `alias_maps`. Addresses alone, since some servers refuse names there; one that would be a command, a file or an include is left out, by name. With `--batch`, each batch is an alias of its own.',
  },
  ldif: {
    title: 'people and a group, for an LDAP server or Thunderbird',
    about:
      'Entries stand in `ou=press-contacts`, below `--base dc=example,dc=org`; each is named by its address, since people may share a name. People are inetOrgPerson, the list a groupOfNames. Thunderbird (not tried): Tools → Import. Whoever has two addresses comes twice; extensions have no place. Line breaks become blanks.',
  },
  mailto: {
    title: 'links that open a message with everybody in Bcc',
    about:
      'As many links as it takes, one a line, each of at most 1,600 characters: longer ones are cut by some programs in silence.',
  },
  json: {
    title: 'for scripts',
    about: 'An array of objects; `--fields` chooses what they hold. Absent values are left out.',
  },
  changes: {
    title: 'who was added, who left, and why',
    about:
      'To read before a mailing. `--since` takes an earlier export (any format in which each address stands for itself, or what the list server gives), else a Git revision, or a day such as `2026-10-01`. Only a revision knows who has another address now.',
  },
  'sync-sympa': {
    title: 'two files that bring a Sympa list up to date',
    about:
      'With `-o members.txt` they are `members-add.txt` and `members-remove.txt`. Nobody else on the list is touched. Exit code 1 when nothing has changed.',
  },
  'sync-mailman': {
    title: 'two files that bring a Mailman 3 list up to date',
    about:
      'With `-o members.txt` they are `members-add.txt` and `members-remove.txt`. Nobody else on the list is touched. Exit code 1 when nothing has changed.',
  },
  'vcard-3.0': {
    title: 'for phones, CardDAV, macOS and Outlook',
    about:
      'The version to use unless a program asks for 4.0. For a phone, send the file to it, or use `show --qr`; the command below is for khard. Outlook reads the first card of a file alone, and classic Outlook takes its characters for those of Windows: `--outlook --split FOLDER` makes a file of each card that it reads right. A contact’s card keeps its UID when the contact is renamed or moved, so that a second import updates the first card. vCard 3.0 has no property for languages. The number’s label and hours are an Apple label (`X-ABLABEL`). `--list ID --group` adds the list as a group, in Apple’s dialect; whoever asked for no mailings is no member. A source without an address on the web has no place; a desk has its organisation’s note and form, a contact its own note.',
  },
  'vcard-4.0': {
    title: 'RFC 6350, for programs that ask for it',
    about:
      'Not for a CardDAV address book that a Mac uses: macOS refuses 4.0 cards, and stops syncing the whole address book. Use 3.0 there, and for phones. Numbers are `tel:` addresses where they can be dialled from abroad, else text. `--list ID --group` adds the list as a `KIND:group`; whoever asked for no mailings is no member. A source without an address on the web has no place; a desk has its organisation’s note and form, a contact its own note.',
  },
  'block-text': {
    title: 'the block at the end of a release, as plain text',
    about:
      'As French releases have it, and in English with `--lang en`. Numbers are in national notation inside the organisation’s country. Non-breaking spaces stand where French typography wants them; `--plain` writes none. Whoever is not `public` is not in it.',
  },
  'block-markdown': {
    title: 'the block with links, in Markdown',
    about:
      'CommonMark, in which addresses and numbers are links and every other character stands for itself. Whoever is not `public` is not in it.',
  },
  'block-html': {
    title: 'the block with links and what search engines read, in HTML',
    about:
      'A piece of a page, to paste into the source of a site. Addresses and numbers are links, and schema.org’s `ContactPoint` says what each is. Whoever is not `public` is not in it.',
  },
  'block-sig': {
    title: 'the contacts of the French government’s schema of releases',
    about:
      'The `contacts_presse` array of the schema of press releases of the Service d’information du Gouvernement (0.2.2). It has room for one e-mail and one French number a contact. Whoever is not `public` is not in it.',
  },
}
