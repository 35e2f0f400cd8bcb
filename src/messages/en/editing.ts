/** The commands that change files: `add`, `set`, `verify`, `left`, `remove`, `move`, `edit`, `forget`. */
export const editing = {
  reference: 'ORG/CONTACT, or words that find it alone',
  organisationReference: 'ORG, or words that find it alone',
  either: 'ORG, ORG/CONTACT, or words that find it alone',
  yes: 'do not ask for confirmation',
  dryRun: 'show what would change, and change nothing',
  done: (path: string) => `changed: ${path}`,
  made: (path: string) => `made: ${path}`,
  nothing: 'nothing to change: the files say so already',
  /** Why a file is left as it is (editing/change.ts); `place` is the field, such as `contacts.2.email`. */
  refused: {
    broken: (path: string) => `"${path}" cannot be read whole: nothing in it is changed`,
    absent: (path: string, place: string) => `"${path}" has nothing at "${place}" to change`,
    shared: (path: string, place: string) =>
      `"${place}" in "${path}" is shared with others through an anchor (&) or a merge (<<), which would change with it`,
    twice: (path: string, place: string) => `"${path}" has the key of "${place}" twice`,
    shape: (path: string, place: string) =>
      `"${place}" in "${path}" is not written as this field is, and cannot be changed in part`,
    comment: (path: string) =>
      `"${path}" is written between brackets, where the comments of the contact have no place`,
    unproven: (path: string, place: string) =>
      `"${path}" is written in a way that "${place}" cannot be changed safely; it is left as it is`,
  },
  hints: {
    broken: 'see what is wrong with: press-contacts validate',
    absent: 'look at the file again: somebody may have changed it',
    shared: 'write the value out where it is repeated, in an editor',
    twice: 'delete one of them in an editor',
    shape: 'see what is wrong with: press-contacts validate; or change it in an editor',
    comment: 'move the contact in an editor, or write one entry a line in that file',
    unproven: 'change it in an editor',
  },
  wrong: (message: string) => `not changed: ${message}`,
  organisationNotPerson: (reference: string) => `"${reference}" is an organisation`,
  itsPeople: (list: string) => `name one of its contacts:\n${list}`,
  itsFile: (path: string) => `an organisation is one file: to remove it, delete ${path}`,
  hasNoPeople: 'it has no contacts: press-contacts add',
  deskNotPerson: (reference: string) => `"${reference}" is a press desk, and no person`,
  notOrganisation: (reference: string) => `"${reference}" is a contact, and no organisation`,
  erased: (address: string, since: string | undefined) =>
    `"${address}" asked${since === undefined ? '' : ` on ${since}`} to be erased, and is not written`,
  erasedHint: 'ask the person; if they want to come back, delete their objection first',
  badDate: (option: string, day: string) => `${option}: "${day}" is not a date (YYYY-MM-DD)`,
  futureDate: (day: string) => `${day} lies ahead: nobody can have checked anything then`,
  assignment: {
    form: (written: string) => `"${written}" says nothing to set`,
    formHint: 'write field=value, field+=value or field-=value',
    field: (field: string) => `there is no field "${field}" to set`,
    fieldHint: (fields: string) => `fields: ${fields}`,
    one: (field: string) =>
      `"${field}" holds one value: nothing can be added to it or taken from it`,
    oneHint: (field: string) => `write ${field}=value`,
    value: (field: string, value: string) => `"${field}" cannot be "${value}"`,
    valueHint: (allowed: string) => `choose one of: ${allowed}`,
    lost: (name: string, lost: string) =>
      `the parts of "${name}" have no place for "${lost}", which would be deleted`,
    lostHint:
      "write the whole name anew: name='Marie Durand', or change it with: press-contacts edit",
    absent: (field: string, value: string) => `"${field}" does not hold "${value}"`,
    several: (value: string, count: number) => `"${value}" holds ${count} values, not one`,
    severalHint: (list: string) => `write: ${list}`,
    control: (field: string, value: string) => `"${field}" has a control character: "${value}"`,
    controlHint: 'type the value again; text that was pasted may bring characters that do not show',
    absentHint: 'write the value as the file has it (press-contacts show)',
  },
  set: {
    assignments: 'field=value; += adds to a list, -= takes from it, and nothing behind = removes',
    examples: [
      'another title',
      'one more number, and one more topic',
      'of an organisation: its city',
    ] as readonly [string, string, string],
  },
  add: {
    name: 'the name',
    email: 'an e-mail address; may be given several times',
    phone: 'a phone number; may be given several times',
    title: 'the function',
    department: 'the part of the organisation',
    topics: 'what the person answers for, with commas between',
    languages: 'the languages, with commas between',
    agency: 'the agency that the person works for',
    salutation: 'only what somebody stated',
    note: 'anything else',
    source: 'where this was read',
    create: 'make the file of an organisation that is not there yet',
    unreachable: 'a contact needs an e-mail address or a phone number',
    unreachableHint: 'give --email or --phone',
    noName: 'the name is missing',
    noNameHint: 'give --name; without anything on a terminal, add asks',
    noOrganisation: (name: string) => `no organisation is called "${name}"`,
    createHint: (name: string) => `to make its file: press-contacts add "${name}" --create …`,
    already: (id: string, why: string) => `${id} stands there already, with ${why}`,
    alreadyHint: (id: string) => `to change it: press-contacts set ${id} field=value`,
    sameName: 'the same name',
    sameEmail: (address: string) => `the address ${address}`,
    orgId: 'id of the new organisation; by default made from its name',
    idAlike: (name: string, other: string, id: string) =>
      `"${name}" is another name than "${other}", but both would have the id ${id}`,
    idAlikeHint: (id: string, free: string) =>
      `to add to that organisation: press-contacts add ${id} …; for a new one: --org-id ${free}`,
    idTaken: (id: string, path: string) => `the id ${id} is taken by "${path}"`,
    idTakenHint: (free: string) => `choose another one: --org-id ${free}`,
    idForm: (id: string) => `the option --org-id cannot be "${id}"`,
    idFormHint: (near: string) => `write small letters, digits and dashes: ${near}`,
    ask: {
      organisation: 'Organisation:',
      create: (name: string) => `No organisation is called "${name}". Make its file?`,
      name: 'Name:',
      title: 'Function:',
      email: 'E-mail:',
      phone: 'Phone:',
    },
    examples: [
      'a contact with an address and a number',
      'in an organisation that is not there yet',
      'asks for everything, on a terminal',
    ] as readonly [string, string, string],
  },
  verify: {
    argument: 'ORG/CONTACT, or ORG for all its contacts',
    date: 'the day on which somebody checked; today by default',
    examples: ['checked today', 'all contacts of an organisation', 'on another day'] as readonly [
      string,
      string,
      string,
    ],
  },
  left: {
    date: 'the last day; today by default',
    examples: [
      'left today: out of look-ups and mailings from tomorrow on',
      'on another day',
      'shows what would change',
    ] as readonly [string, string, string],
  },
  remove: {
    ask: (who: string) => `Remove ${who}?`,
    removed: (who: string) => `removed: ${who}`,
    fromList: (list: string) => `the list "${list}" no longer names them`,
    examples: [
      'one contact, with the comments that belong to it',
      'shows what would change',
      'in another directory',
    ] as readonly [string, string, string],
  },
  move: {
    target: 'the organisation to move to',
    same: (id: string) => `${id} is there already`,
    taken: (id: string) => `there is a contact "${id}" already`,
    takenHint: 'remove one of the two, or give it another "id:"',
    examples: [
      'to another organisation, with its comments',
      'shows what would change',
      'found by words',
    ] as readonly [string, string, string],
  },
  edit: {
    none: 'no text editor found',
    noneHint: 'name one first: export EDITOR=nano',
    noTerminal: 'an editor needs a terminal',
    failed: (editor: string, code: string) => `the editor "${editor}" did not run (${code})`,
    again: 'Go back to the editor?',
    examples: [
      'at the line of the contact',
      'an organisation’s file',
      'with another editor, once: EDITOR=nano press-contacts edit …',
    ] as readonly [string, string, string],
  },
  forget: {
    ask: (who: string) => `Erase ${who} from every file and list?`,
    argument: 'ORG/CONTACT, an e-mail address, or words that find the person alone',
    with: 'an entry that is the same person’s; may be given several times',
    erased: (id: string, path: string) => `erased: ${id} (${path})`,
    unlisted: (list: string, path: string) => `erased from the list "${list}" (${path})`,
    recorded: (n: number, path: string) =>
      n === 1
        ? `1 fingerprint in ${path}: the address is refused wherever it comes back`
        : `${n} fingerprints in ${path}: the addresses are refused wherever they come back`,
    noAddress: 'no address is known of them: nothing can tell when they come back',
    perhaps: (id: string, place: string) =>
      `${place}: ${id} may be the same person (to forget this entry too: --with ${id})`,
    desk: (id: string, place: string) =>
      `${place}: the press desk ${id} has an address or number of the person; nothing is changed there`,
    mentioned: (place: string) => `${place}: still names the person; edit the text by hand`,
    fileNamed: (path: string) => `${path}: the path names the person; rename the file or folder`,
    history: (commits: number) =>
      `Git still holds them in ${commits === 1 ? '1 commit' : `${commits} commits`}. To purge the history, for everybody who has it:`,
    purge: [
      '1. git commit the change',
      '2. install git-filter-repo, and write these lines into a file outside of the folder, say erase.txt:',
    ] as readonly string[],
    purgeThen: [
      '3. git filter-repo --replace-text erase.txt --replace-message erase.txt',
      '4. git push --force --all && git push --force --tags',
      '5. delete erase.txt; ask your forge to drop its caches, and everybody to clone anew',
    ] as readonly string[],
    historyNone: 'Git’s history does not hold them.',
    historyLast:
      'Rewritten commits get new names: a copy that is not cloned anew brings the old ones back.',
    unknown: (reference: string) =>
      `nobody has the address ${reference}, in the files or in Git’s history`,
    unknownHint: (address: string) =>
      `to refuse the address all the same: press-contacts object ${address} --erase`,
    purgeShared: (value: string) =>
      `not in these lines, as another contact or desk has it too: ${value}`,
    purgeShort: (value: string) =>
      `not in these lines, as it is too short to replace everywhere: ${value}`,
    purgeText: (id: string) =>
      `not in these lines: title and note of ${id}; add a line per text that identifies the person`,
    examples: [
      'out of every file and list, for good',
      'whoever has this address',
      'shows what would change',
    ] as readonly [string, string, string],
  },
}
