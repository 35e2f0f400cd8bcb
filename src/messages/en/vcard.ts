/** The options of `vcard`. */
export const vcard = {
  version: 'vCard version; 3.0 for phones, CardDAV, macOS and Outlook',
  split: 'write one file per contact to this folder',
  outlook: 'for classic Outlook: one file per contact (--split), with its encoding stated',
  group: 'add a group card for the saved list (--list)',
  splitOrOutput: '--output writes one file and --split several: choose one of the two',
  groupOfWhat: '--group requires a saved list',
  groupOfWhatHint: 'give the list with --list ID; see the lists with: press-contacts lists',
  outlookVersion: 'Outlook does not read vCard 4.0',
  outlookFolder: (n: number) => `Outlook reads one card per file, and there are ${n} cards`,
  outlookFolderHint: 'write one file per card: --split FOLDER',
  outlookReadsOne: (n: number) =>
    `${n} cards in one file: Outlook reads only the first; --split FOLDER writes one file per card`,
  noName: (label: string) => `"${label}" has no name: its card is called "${label}"`,
  examples: [
    'all contacts, in one file',
    'the regions, for Outlook',
    'a saved list, with its group',
  ] as readonly [string, string, string],
}
