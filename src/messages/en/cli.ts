/** The program as a whole: help, usage errors, files and folders. */
export const cli = {
  about:
    'Look people up with "press-contacts WORDS"; validate and export press contacts kept in YAML files.',
  /** At the foot of a command's help: the path of the guide's page. */
  guide: (path: string) => `Guide: ${path}`,
  commands: {
    find: 'look people up',
    show: 'show one contact or organisation in full',
    orgs: 'list organisations',
    import: 'import contacts from press releases, vCards and tables',
    validate: 'validate the files',
    fmt: 'format the files',
    vcard: 'export vCards for phones, Outlook and address books',
    block: 'write the press-contacts block of a press release',
    mail: 'export a mailing list',
    lists: 'list saved lists',
    stats: 'show how complete and how fresh the contacts are',
    access: 'print everything held on a person (GDPR, article 15)',
    add: 'add a contact',
    set: 'change values of a contact or an organisation',
    edit: 'open a contact in your editor, then validate the file',
    verify: 'record that contacts were checked',
    left: 'record that somebody has left',
    move: 'move a contact to another organisation',
    remove: 'remove a contact',
    object: 'record an opt-out',
    forget: 'erase a person from all files and lists (GDPR, article 17)',
    formats: 'describe the export formats and how to load them',
    init: 'create a directory',
    schema: 'print JSON Schemas',
    cache: 'list or delete indexes',
  },
  headings: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'Global options:',
    'Commands:': 'Commands:',
    examples: 'Examples:',
  },
  /** Headings of groups of options, where a command has many. */
  groups: {
    recipients: 'Recipients:',
    contacts: 'Contacts:',
    contact: 'Contact:',
    organisation: 'Organisation:',
    cards: 'Cards:',
    format: 'Format:',
    output: 'Output:',
    checks: 'Checks:',
    fixes: 'Fixes:',
    input: 'Input:',
    rules: 'Rules:',
  },
  /** What follows the description of an option or argument, in brackets. */
  notes: {
    choices: (values: string) => `choices: ${values}`,
    default: (value: string) => `default: ${value}`,
    separator: '; ',
  },
  /** Placeholders of arguments and values in another language than English. */
  placeholders: {} as Readonly<Record<string, string>>,
  options: {
    directory: 'directory to use (default: PRESS_CONTACTS_DIRECTORY, then the nearest one upwards)',
    color: 'coloured output',
    lang: 'language of messages (default: LC_ALL, LC_MESSAGES or LANG)',
    noCache: 'read all files, without an index',
    help: 'show this help',
    version: 'show the version',
    output: 'output file; - for standard output',
    force: 'overwrite existing files',
    skipInvalid: 'skip contacts with errors instead of refusing',
    all: 'include people who have left',
    format: 'output format',
  },
  usage: {
    unknownOption: (option: string) => `unknown option ${option}`,
    missingValue: (option: string) => `the option ${option} needs a value`,
    badChoice: (option: string, value: string, allowed: string) =>
      `the option ${option} cannot be "${value}"; choose one of: ${allowed}`,
    badArgument: (value: string, allowed: string) =>
      `unknown value "${value}"; choose one of: ${allowed}`,
    missingArgument: (what: string) => `missing argument: ${what}`,
    unexpectedArgument: (word: string) => `unexpected argument "${word}"`,
    badNumber: (option: string, value: string) =>
      `the option ${option} needs a whole number above zero, not "${value}"`,
    unknownCommand: (name: string) => `unknown command "${name}"`,
    didYouMean: (near: string) => `did you mean ${near}?`,
    seeHelp: (command: string) => `see "${command} --help"`,
  },
  hint: 'hint:',
  warning: 'warning:',
  bug: (message: string) =>
    `this is a bug in press-contacts, not in your files: ${message} (DEBUG=1 shows where)`,
  noDirectory: 'no contact directory was found here',
  noDirectoryHint:
    'create one with "press-contacts init FOLDER", or name yours with -C FOLDER or PRESS_CONTACTS_DIRECTORY',
  /** Why a folder that was asked for cannot be used (directory/root.ts). */
  unusableDirectory: {
    missing: (path: string) => `there is no folder "${path}"`,
    'not-a-folder': (path: string) => `"${path}" is a file, not a folder`,
    'no-settings': (path: string) =>
      `"${path}" is not a contact directory: neither it nor its "data" folder holds press-contacts.yaml`,
  },
  directoryUnreadable: (path: string, code: string) =>
    `the folder "${path}" cannot be read (${code})`,
  unreadable: (path: string, code: string) => `"${path}" cannot be read (${code})`,
  input: {
    missing: () => 'no such file',
    folder: () => 'a folder, not a file',
    special: () => 'not a regular file; to read a pipe, name - for standard input',
    tooLarge: (mebibytes: string) => `larger than ${mebibytes} MiB`,
    denied: (code: string) => `the system reports ${code}`,
  },
  unreadableInput: (path: string, reason: string) => `"${path}" cannot be read: ${reason}`,
  reading: (done: number, of: number) => `reading the files: ${done} of ${of}`,
  changedMeanwhile: (path: string) => `"${path}" changed while it was being read`,
  changedMeanwhileHint: 'run the command again',
  folderDeleted: 'the working folder has been deleted',
  folderDeletedHint: 'change to another folder, then run the command again',
  overview: {
    directory: (root: string) => `Directory: ${root}`,
    holds: (organisations: number, contacts: number, lists: number) =>
      `It holds ${count(organisations, 'organisation')}, ${count(contacts, 'contact')} and ${count(lists, 'saved list')}.`,
    broken: (n: number) =>
      `${count(n, 'file')} could not be read completely: press-contacts validate`,
    next: 'Try:',
    find: (word: string) => [`find ${word}`, 'look somebody up'] as readonly [string, string],
    validate: ['validate', 'validate the files'] as readonly [string, string],
    vcard: ['vcard -o contacts.vcf', 'everybody, for your phone'] as readonly [string, string],
    help: ['--help', 'all commands'] as readonly [string, string],
  },
  output: {
    exists: (path: string) => `"${path}" exists already`,
    existsHint: 'choose another name, or replace it with --force',
    failed: (path: string, code: string) => `"${path}" cannot be written (${code})`,
    wrote: (path: string, what: string) => `wrote ${path}${what && ` (${what})`}`,
    wroteFiles: (n: number, folder: string, what: string) =>
      `wrote ${count(n, 'file')} to ${folder}${what && ` (${what})`}`,
    cards: (n: number) => count(n, 'card'),
    contacts: (n: number) => count(n, 'contact'),
    addresses: (n: number) => `${n} ${n === 1 ? 'address' : 'addresses'}`,
  },
  gate: {
    refused: (n: number) => `not exported: ${count(n, 'error')} in the selected files`,
    refusedHint:
      'fix them (find them with: press-contacts validate), or skip them with --skip-invalid',
    fileLeftOut: (path: string, reason: string) => `skipped: all or part of ${path}: ${reason}`,
    entryLeftOut: (name: string, reason: string) => `skipped: ${name}: ${reason}`,
  },
  init: {
    argument: 'folder of the new directory',
    exists: (path: string) => `there is a directory already: ${path}`,
    existsHint: 'edit its files, or name another folder: press-contacts init FOLDER',
    done: (root: string) => `New directory: ${root}`,
    next: 'Edit the example, then run:',
    examples: [
      'create a directory in this folder',
      'in a folder of its own',
      'in another place',
    ] as readonly [string, string, string],
    settings: 'Settings of this directory. country: country of organisations without one.',
    example: 'An example: copy it, one file per organisation. The file name is its id.',
    organisation: 'Ville d’Exemple',
    contact: 'Camille Martin',
    title: 'Press officer',
  },
  formats: {
    argument: 'format to describe (default: all)',
    unknown: (name: string) => `unknown format "${name}"`,
    known: (names: string) => `formats: ${names}`,
    examples: ['all of them', 'one for a list server', 'a version of vCard'] as readonly [
      string,
      string,
      string,
    ],
  },
  schema: {
    argument: 'what the schema describes',
    examples: [
      'an organisation’s file',
      'a saved list, into a file',
      'the JSON of find',
    ] as readonly [string, string, string],
  },
}

/** `1 file`, `2 files`. */
function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
