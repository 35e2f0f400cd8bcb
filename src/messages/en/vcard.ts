/** The options of `vcard`. */
export const vcard = {
  split: 'one file a contact, into this folder',
  splitOrOutput: '--output and --split cannot go together: one is one file, the other many',
  examples: [
    'everybody, into one file',
    'the regions, one file each, as Outlook wants them',
    'one person, to standard output',
  ] as readonly [string, string, string],
}
