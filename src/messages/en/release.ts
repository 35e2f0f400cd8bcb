/** The options of `block`, and the words of a press-release block. */
export const release = {
  /** The words of the block, in the requested language. */
  words: {
    heading: (n: number): string => (n === 1 ? 'Press contact' : 'Press contacts'),
    /** A label with its colon. */
    labelled: (label: string) => `${label}:`,
    desk: 'Press office',
    form: 'Contact form',
    extension: (digits: string) => `ext. ${digits}`,
    types: {
      mobile: 'mobile',
      work: 'office',
      home: 'home',
      fax: 'fax',
      switchboard: 'switchboard',
    },
  },
  argument: 'ORG or ORG/CONTACT, in the order to print',
  only: 'only these of them: ORG/CONTACT, comma-separated or repeated',
  plain: 'ordinary spaces, not the no-break ones of French typography',
  international: 'all numbers in international notation, for readers abroad',
  notAmong: (reference: string) => `"${reference}" is not among the organisations of the block`,
  notAmongHint: 'add its organisation, or remove the contact from --only',
  nobody: 'no contact of the block can be published',
  leftOut: (name: string, reason: string) => `skipped: ${name}: ${reason}`,
  reasons: {
    left: 'has left',
    notPublic: 'is not public',
    noContact: 'has neither a contact nor a press desk',
    notHeld: 'has no e-mail address, French number or form, which this format requires',
  },
  examples: [
    'the contacts of a joint release, in French',
    'two people, as HTML',
    'for the data of a press release of the French government',
  ] as readonly [string, string, string],
}
