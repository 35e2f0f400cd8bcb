type Unit = 'day' | 'month' | 'year'

/** The letter of `access`, which is sent to the person it is about, and the remarks for its sender. */
export const access = {
  referenceArgument: 'ORG/CONTACT, an e-mail address, or words that only one person matches',
  with: 'another entry of the same person (ORG/CONTACT); repeat for several',
  examples: ['a person by their id', 'by their address, into a file', 'for a program'] as readonly [
    string,
    string,
    string,
  ],

  heading: 'Your personal data in our directory of press contacts',
  law: 'General Data Protection Regulation (GDPR), article 15',
  heldBy: 'Held by',
  purpose: 'Purpose and legal basis',
  recipients: 'Passed on to',
  date: 'Date of this extract',
  about: 'About',
  intro: (places: number) =>
    places === 1
      ? 'This is all that our directory holds about you. It is in one place.'
      : `This is all that our directory holds about you. It is in ${places} places.`,
  noPlace:
    'Our directory has no entry for you as a person. Your address appears in the places listed below.',
  reference: 'Reference',
  organisationField: (label: string) => `Organisation: ${label.toLowerCase()}`,
  heldSince: 'Held since',
  keptUntil: 'Kept until',
  /** Headings of fields, where those of the files (fields.ts) do not speak to the person. */
  labels: {
    source: 'Where it comes from',
    informed: 'You were informed',
    verified: 'Last checked',
    opt_out: 'Your objection',
    until: 'In this post until',
    public: 'May be published',
  } as Readonly<Record<string, string>>,
  none: 'not recorded',
  unnamed: 'No name recorded',
  yes: 'yes',
  no: 'no',
  publicByDefault: 'yes, as nothing else is recorded',
  notPublic: 'not to be published',
  since: (day: string) => `at the latest since ${day}`,
  objected: 'recorded: no mailing is sent to you',
  objectedSince: (day: string) => `since ${day}: no mailing is sent to you`,
  kept: (day: string, unit: Unit, n: number) =>
    `${day}, ${count(n, unit)} after the last date above`,
  keptUndated: 'not recorded, as there is no date to count from',
  desks: 'As the address of a press desk',
  desk: (organisation: string, details: string) => `${organisation}: ${details}`,
  lists: 'Mailing lists',
  noLists: 'You are on none of our saved mailing lists.',
  reasons: {
    query: (query: string) => `everyone who matches "${query}"`,
    named: 'it names you',
    organisation: 'it includes your organisation',
    address: 'it names your address',
    excluded: 'it excludes you',
  },
  objections: 'Your objections',
  recordedObjection: (address: string, day: string | undefined, erasure: boolean) =>
    `${address}: you asked${day ? ` on ${day}` : ''} ${erasure ? 'to be erased' : 'to receive no more mailings'}`,
  objectionsKept:
    'So that nothing is sent to you again, we keep a fingerprint of the address, from which the address cannot be read, and the day and the kind of your request.',
  rights: 'Your rights',
  rightsText: [
    'You may ask us at any time to give you access to these data, to correct them, to erase them, or to restrict their use (GDPR, articles 15 to 18). You may object to their use (article 21). Write to the address that sent you this letter: we answer within one month.',
    'If you think that your rights are not respected, you may complain to the data protection authority of your country; in France to the CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex\u00a007, https://www.cnil.fr/fr/plaintes',
  ] as readonly string[],

  organisation: (id: string) => `"${id}" is an organisation, not a person`,
  organisationHint: (people: string) => `name one of its contacts:\n${people}`,
  noMatch: (address: string) => `nobody has the address "${address}"`,
  noPeople: 'its file has no contacts',
  unknownWith: (id: string) => `unknown contact for --with: "${id}"`,
  unknownWithHint: 'write ORG/CONTACT, as find --format json gives it in "id"',
  bonds: {
    email: 'the same e-mail',
    mobile: 'the same mobile',
    phone: 'the same phone',
    name: 'the same name',
  },
  included: (id: string, bond: string) => `also in the extract: ${id} (${bond})`,
  perhaps: (id: string, bond: string) =>
    `perhaps the same person: ${id} (${bond}): if so, add --with ${id}`,
  noted: (id: string) => `named in a text of ${id}, which is not in the extract`,
  unread: (place: string) =>
    `${place}: a comment, or text that could not be read, is not in the extract`,
}

/** `1 year`, `3 years`. */
function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
