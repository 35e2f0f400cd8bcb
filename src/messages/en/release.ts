/** The options of `block`, and the words of a press-release block. */
export const release = {
  /** What the block itself says, in the language asked for. */
  words: {
    heading: (n: number): string => (n === 1 ? 'Press contact' : 'Press contacts'),
    /** What stands before a colon. */
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
  notAmong: (reference: string) => `"${reference}" is not in the organisations of the block`,
  notAmongHint: 'name its organisation too, or leave it out of --only',
  nobody: 'nobody in the block can be published',
  leftOut: (name: string, reason: string) => `left out: ${name}: ${reason}`,
  reasons: {
    left: 'has left',
    notPublic: 'is not to be published',
    noContact: 'has no contact and no press desk',
    notHeld: 'the format takes an e-mail, a French number or a form, and there is none',
  },
  examples: [
    'the contacts of a joint release, in French',
    'two people, as HTML',
    'for the data of a press release of the French government',
  ] as readonly [string, string, string],
}
