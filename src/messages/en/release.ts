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
  only: 'only these contacts: ORG/CONTACT, comma-separated or repeated',
  plain: 'ordinary spaces instead of no-break spaces',
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
    'JSON of the French government’s press releases',
  ] as readonly [string, string, string],
}
