/** The options of `vcard`. */
export const vcard = {
  split: 'one file a contact, into this folder',
  examples: [
    'everybody, into one file',
    'the regions, one file each, as Outlook wants them',
    'one person, to standard output',
  ] as readonly [string, string, string],
}
