/** The options of `mail` and `lists`, and who is left out. */
export const mailing = {
  list: 'a saved list; words narrow it further',
  desk: "when an organisation's desk gets it",
  batch: 'at most this many addresses a batch: numbered files, or blank lines between',
  perOrganisation: 'at most this many addresses an organisation',
  unknownList: (id: string) => `there is no list "${id}"`,
  listHint: (known: string) => (known ? `lists: ${known}` : 'save one in lists/NAME.yaml'),
  none: 'nobody is left to write to',
  leftOut: (name: string, reason: string) => `left out: ${name}: ${reason}`,
  others: (n: number, reason: string) => `left out: ${n} more: ${reason}`,
  reasons: {
    optedOut: 'asked for no mailings',
    left: 'has left',
    noAddress: 'has no e-mail',
    formula: 'a spreadsheet would take the address for a formula',
  },
  noLists: 'the directory holds no saved list',
  noListsHint: 'save one in lists/NAME.yaml: a name, and a query or people to include',
  badList: (id: string, problem: string) => `the list "${id}" cannot be counted: ${problem}`,
  addresses: 'Addresses',
  description: 'Description',
  mailExamples: [
    'a saved list, for a mailer',
    'regions, for a spreadsheet',
    'batches of 100 in numbered files',
  ] as readonly [string, string, string],
  listsExamples: ['the saved lists', 'for a script', 'of another directory'] as readonly [
    string,
    string,
    string,
  ],
}
