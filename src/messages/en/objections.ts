/** The command `object`, and the file that it keeps. */
export const objections = {
  argument:
    'an address, "Name <address>", or ORG/CONTACT for all addresses of a contact; - reads them from standard input, one a line',
  erase: 'the person asked to be erased, and not only to be written to no more',
  date: 'the day on which the person asked, as YYYY-MM-DD; today by default',
  examples: [
    'nobody writes to this address any more',
    'a contact who asked to be erased',
    'all addresses of a file, and the day on which they asked',
  ] as readonly [string, string, string],
  /** The first lines of a new file. */
  head: [
    'Who asked not to be written to, or to be erased. A fingerprint stands for an address, which cannot be read from it;',
    'add one with: press-contacts object ADDRESS. Never change the key: under another one all objections are lost.',
  ] as readonly string[],
  dateHint: 'give the day on which the person asked',
  notText: 'standard input is not text',
  nobody: 'no address was given',
  unknown: (id: string) => `"${id}" is no address, and no contact of this directory`,
  unknownHint: 'write an address, or ORG/CONTACT as find --format json gives it in "id"',
  noAddress: (id: string) => `"${id}" has no e-mail address to record`,
  noAddressHint: 'give the address itself, or delete the contact',
  unreadable: (path: string) => `"${path}" cannot be read whole: nothing is added to it`,
  unreadableHint: 'see what is wrong with: press-contacts validate',
  cannotAdd: (path: string) =>
    `"${path}" is written in a way that nothing can be added to; it is left as it is`,
  cannotAddHint: 'write "objections:" as a list, one objection a line that starts with -',
  tooLarge: (path: string) =>
    `"${path}" would be larger than 1 MiB, and could not be read; it is left as it is`,
  recorded: (n: number, path: string, erasure: boolean) =>
    `${n} ${n === 1 ? 'objection' : 'objections'}${erasure ? ', with erasure,' : ''} recorded in ${path}`,
  standing: (address: string, date: string | undefined, erasure: boolean) =>
    `"${address}" is recorded already${date ? `, since ${date}` : ''}${erasure ? ', with erasure' : ''}`,
  next: 'Left to do:',
  nothing: 'Nothing else to do: no file asks to write to them.',
  step: (id: string, place: string, what: string) => `${id} (${place}): ${what}`,
}
