/** The command `object`, and the file `objections.yaml`. */
export const objections = {
  argument:
    'address, "Name <address>", or ORG/CONTACT for all addresses of a contact; - reads addresses from standard input, one per line',
  erase: 'the person also asked to be erased',
  date: 'day of the request, YYYY-MM-DD; today by default',
  examples: [
    'record an opt-out',
    'a contact who asked to be erased',
    'all addresses of a file, with the day of the request',
  ] as readonly [string, string, string],
  /** The first lines of a new file. */
  head: [
    'People who opted out or asked to be erased, stored as fingerprints: an address cannot be read from its fingerprint.',
    'Add a person with: press-contacts object ADDRESS. Never change the key: with another key, all objections are lost.',
  ] as readonly string[],
  dateHint: 'give the day of the request',
  notText: 'standard input is not text',
  nobody: 'no address was given',
  unknown: (id: string) => `"${id}" is neither an address nor a contact of this directory`,
  unknownHint: 'write an address, or ORG/CONTACT as in "id" of find --format json',
  noAddress: (id: string) => `"${id}" has no e-mail address`,
  noAddressHint: 'give the address, or delete the contact',
  unreadable: (path: string) => `"${path}" cannot be read completely: not changed`,
  unreadableHint: 'find the problem with: press-contacts validate',
  cannotAdd: (path: string) => `"objections:" in "${path}" is not a plain list: not changed`,
  cannotAddHint: 'write "objections:" as a list, each objection on a line that starts with -',
  tooLarge: (path: string) => `"${path}" would exceed 1 MiB, the limit for reading: not changed`,
  recorded: (n: number, path: string, erasure: boolean) =>
    `${n} ${n === 1 ? 'objection' : 'objections'}${erasure ? ', with erasure,' : ''} recorded in ${path}`,
  standing: (address: string, date: string | undefined, erasure: boolean) =>
    `already recorded: "${address}"${date ? `, since ${date}` : ''}${erasure ? ', with erasure' : ''}`,
  next: 'To do:',
  nothing: 'Nothing else to do: no file contains these addresses as recipients.',
  step: (id: string, place: string, what: string) => `${id} (${place}): ${what}`,
}
