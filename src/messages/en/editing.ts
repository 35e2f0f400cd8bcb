/** The commands that change files: `add`, `set`, `verify`, `left`, `remove`, `move`, `edit`, `forget`. */
export const editing = {
  reference: 'ORG/CONTACT, or words that match only this contact',
  organisationReference: 'ORG, or words that match only this organisation',
  either: 'ORG, ORG/CONTACT, or words with a single match',
  yes: 'do not ask for confirmation',
  dryRun: 'show the changes without writing them',
  done: (path: string) => `changed: ${path}`,
  made: (path: string) => `created: ${path}`,
  nothing: 'nothing to change: the files are up to date',
  /** Why a file is left as it is (editing/change.ts); `place` is the field, such as `contacts.2.email`. */
  refused: {
    broken: (path: string) => `"${path}" cannot be read completely: not changed`,
    absent: (path: string, place: string) => `no "${place}" in "${path}"`,
    shared: (path: string, place: string) =>
      `"${place}" in "${path}" is also used elsewhere, through an anchor (&) or a merge (<<)`,
    twice: (path: string, place: string) => `"${path}" contains the field "${place}" twice`,
    shape: (path: string, place: string) => `"${place}" in "${path}" is not of the expected kind`,
    comment: (path: string) =>
      `"${path}" is written in brackets, where the comments of the contact cannot be kept`,
    unproven: (path: string, place: string) =>
      `"${place}" cannot be changed safely in "${path}": not changed`,
  },
  hints: {
    broken: 'find the problem with: press-contacts validate',
    absent: 'check the file: it may have changed',
    shared: 'replace the alias with its value in an editor',
    twice: 'delete one of the two in an editor',
    shape: 'find the problem with: press-contacts validate; or change the field in an editor',
    comment: 'move the contact in an editor, or rewrite that file with one entry per line',
    unproven: 'change the field in an editor',
  },
  wrong: (message: string) => `refused: ${message}`,
  organisationNotPerson: (reference: string) => `"${reference}" is an organisation`,
  itsPeople: (list: string) => `give one of its contacts:\n${list}`,
  itsFile: (path: string) => `to remove an organisation, delete its file ${path}`,
  hasNoPeople: 'the organisation has no contacts; add one with: press-contacts add',
  deskNotPerson: (reference: string) => `"${reference}" is a press desk, not a person`,
  notOrganisation: (reference: string) => `"${reference}" is a contact, not an organisation`,
  erased: (address: string, since: string | undefined) =>
    `the owner of "${address}" asked to be erased${since === undefined ? '' : ` on ${since}`}: not added`,
  erasedHint: 'ask the person; if the person agrees to be added, delete the objection first',
  badDate: (option: string, day: string) => `${option}: "${day}" is not a date (YYYY-MM-DD)`,
  futureDate: (day: string) => `${day} is in the future`,
  assignment: {
    form: (written: string) => `"${written}" is not field=value`,
    formHint: 'write field=value, field+=value or field-=value',
    field: (field: string) => `unknown field "${field}"`,
    fieldHint: (fields: string) => `fields: ${fields}`,
    one: (field: string) => `"${field}" has a single value: += and -= are for lists`,
    oneHint: (field: string) => `write ${field}=value`,
    value: (field: string, value: string) => `"${field}" cannot be "${value}"`,
    valueHint: (allowed: string) => `choose one of: ${allowed}`,
    lost: (name: string, lost: string) => `changing a part of "${name}" would delete "${lost}"`,
    lostHint: "set the whole name: name='Marie Durand', or change it with: press-contacts edit",
    absent: (field: string, value: string) => `"${field}" does not contain "${value}"`,
    several: (value: string, count: number) => `"${value}" contains ${count} values instead of one`,
    severalHint: (list: string) => `write: ${list}`,
    control: (field: string, value: string) =>
      `"${field}" contains a control character: "${value}"`,
    controlHint: 'type the value again; pasted text may contain invisible characters',
    absentHint: 'write the value as in the file (press-contacts show)',
  },
  set: {
    assignments: 'field=value; += adds to a list, -= removes from a list, field= removes the field',
    examples: [
      'another title',
      'one more number, and one more topic',
      'of an organisation: its city',
    ] as readonly [string, string, string],
  },
  add: {
    name: 'name',
    email: 'e-mail address; may be repeated',
    phone: 'phone number; may be repeated',
    title: 'title',
    department: 'department in the organisation',
    topics: 'topics, separated by commas',
    languages: 'languages, separated by commas',
    agency: 'agency of the person',
    salutation: 'salutation, if the person states it',
    note: 'note',
    source: 'source of the data',
    create: 'create the organisation if it does not exist',
    unreachable: 'a contact needs an e-mail address or a phone number',
    unreachableHint: 'give --email or --phone',
    noName: 'the name is missing',
    noNameHint: 'give --name, or run add without options in a terminal to be asked',
    noOrganisation: (name: string) => `no organisation "${name}"`,
    createHint: (name: string) =>
      `to create the organisation: press-contacts add "${name}" --create …`,
    already: (id: string, why: string) => `${id} already has ${why}`,
    alreadyHint: (id: string) => `to change this contact: press-contacts set ${id} field=value`,
    sameName: 'the same name',
    sameEmail: (address: string) => `the address ${address}`,
    orgId: 'id of the new organisation; by default from its name',
    idAlike: (name: string, other: string, id: string) =>
      `"${name}" and "${other}" are different names, but both would have the id ${id}`,
    idAlikeHint: (id: string, free: string) =>
      `to add to the existing organisation: press-contacts add ${id} …; to create another: --org-id ${free}`,
    idTaken: (id: string, path: string) => `the id ${id} is already used by "${path}"`,
    idTakenHint: (free: string) => `choose another id: --org-id ${free}`,
    idForm: (id: string) => `invalid value for --org-id: "${id}"`,
    idFormHint: (near: string) => `use lower-case letters, digits and hyphens: ${near}`,
    ask: {
      organisation: 'Organisation:',
      create: (name: string) => `There is no organisation "${name}". Create it?`,
      name: 'Name:',
      title: 'Function:',
      email: 'E-mail:',
      phone: 'Phone:',
    },
    examples: [
      'a contact with an address and a number',
      'in a new organisation',
      'answer questions in a terminal',
    ] as readonly [string, string, string],
  },
  verify: {
    argument: 'ORG/CONTACT, or ORG for all its contacts',
    date: 'day of the check; today by default',
    examples: ['checked today', 'all contacts of an organisation', 'on another day'] as readonly [
      string,
      string,
      string,
    ],
  },
  left: {
    date: 'last day in the post; today by default',
    examples: [
      'left today: skipped by look-ups and mailings from tomorrow',
      'on another day',
      'show the changes without writing them',
    ] as readonly [string, string, string],
  },
  remove: {
    ask: (who: string) => `Remove ${who}?`,
    removed: (who: string) => `removed: ${who}`,
    fromList: (list: string) => `removed from the list "${list}"`,
    examples: [
      'one contact, with the comments that belong to it',
      'show the changes without writing them',
      'in another directory',
    ] as readonly [string, string, string],
  },
  move: {
    target: 'target organisation',
    same: (id: string) => `${id} already belongs to this organisation`,
    taken: (id: string) => `the contact "${id}" already exists`,
    takenHint: 'remove one of the two, or give one another "id:"',
    examples: [
      'to another organisation, with its comments',
      'show the changes without writing them',
      'a contact found by words',
    ] as readonly [string, string, string],
  },
  edit: {
    none: 'no text editor found',
    noneHint: 'set one first: export EDITOR=nano',
    noTerminal: 'edit needs a terminal',
    failed: (editor: string, code: string) => `the editor "${editor}" failed (${code})`,
    again: 'Go back to the editor?',
    examples: [
      'at the line of the contact',
      'an organisation’s file',
      'with another editor, once: EDITOR=nano press-contacts edit …',
    ] as readonly [string, string, string],
  },
  forget: {
    ask: (who: string) => `Erase ${who} from every file and list?`,
    argument: 'ORG/CONTACT, an e-mail address, or words that match only this person',
    with: 'another entry of the same person; may be repeated',
    erased: (id: string, path: string) => `erased: ${id} (${path})`,
    unlisted: (list: string, path: string) => `erased from the list "${list}" (${path})`,
    recorded: (n: number, path: string) =>
      n === 1
        ? `1 fingerprint in ${path}: import and add will refuse the address`
        : `${n} fingerprints in ${path}: import and add will refuse the addresses`,
    noAddress: 'no e-mail address known: the person will not be recognised if added again',
    perhaps: (id: string, place: string) =>
      `${place}: ${id} may be the same person (to erase this entry too: --with ${id})`,
    desk: (id: string, place: string) =>
      `${place}: the press desk ${id} has an address or number of the person; not changed`,
    mentioned: (place: string) => `${place}: still mentions the person; edit the text by hand`,
    fileNamed: (path: string) =>
      `${path}: the path contains the name of the person; rename the file or folder`,
    history: (commits: number) =>
      `Git still contains the person in ${commits === 1 ? '1 commit' : `${commits} commits`}. To purge the history, in every copy of the repository:`,
    purge: [
      '1. git commit the change',
      '2. install git-filter-repo, and write these lines to a file outside the repository, such as erase.txt:',
    ] as readonly string[],
    purgeThen: [
      '3. git filter-repo --replace-text erase.txt --replace-message erase.txt',
      '4. git push --force --all && git push --force --tags',
      '5. delete erase.txt; ask your Git host to clear its caches, and everybody to clone again',
    ] as readonly string[],
    historyNone: 'The Git history does not contain the person.',
    historyLast:
      'Rewritten commits get new ids: pushing from a copy that was not cloned again restores the old commits.',
    unknown: (reference: string) =>
      `no contact with the address ${reference}, in the files or in the Git history`,
    unknownHint: (address: string) =>
      `to refuse the address in any case: press-contacts object ${address} --erase`,
    purgeShared: (value: string) =>
      `not in these lines, as another contact or press desk shares it: ${value}`,
    purgeShort: (value: string) =>
      `not in these lines, as it is too short to replace everywhere: ${value}`,
    purgeText: (id: string) =>
      `not in these lines: title and note of ${id}; add a line per text that identifies the person`,
    examples: [
      'erase from every file and list',
      'the person with this address',
      'show the changes without writing them',
    ] as readonly [string, string, string],
  },
}
