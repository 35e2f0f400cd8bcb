/** The options of `vcard`. */
export const vcard = {
  version: 'vCard version; 3.0 for phones, CardDAV, macOS and Outlook',
  split: 'one file a contact, into this folder',
  outlook: 'as classic Outlook reads it: one file a contact (--split), with its characters named',
  group: 'with a card of the group that the list is (--list)',
  splitOrOutput: '--output and --split cannot go together: one is one file, the other many',
  groupOfWhat: '--group needs a saved list',
  groupOfWhatHint: 'name it with --list ID; "press-contacts lists" shows them',
  outlookVersion: 'Outlook does not read vCard 4.0',
  outlookFolder: (n: number) => `Outlook reads one card a file, and there are ${n}`,
  outlookFolderHint: 'say into which folder: --split FOLDER',
  outlookReadsOne: (n: number) =>
    `${n} cards in one file: Outlook reads the first alone; --split FOLDER makes a file of each`,
  noName: (label: string) => `"${label}" has no name: that is what its card is called`,
  examples: [
    'everybody, into one file',
    'the regions, for Outlook',
    'a saved list, and its group',
  ] as readonly [string, string, string],
}
