import { ADJUSTABLE_CODES, type AdjustableCode, SEVERITIES } from './rule-code.ts'
import {
  type ChoiceField,
  choice,
  flag,
  type Infer,
  list,
  many,
  record,
  since,
  text,
} from './schema.ts'

const date = (description: string) =>
  text(description, { format: 'date', examples: ['2024-05-15'] })

const language = text('A language, as BCP 47 writes it.', { examples: ['fr', 'en', 'de-CH'] })

const country = text('ISO 3166-1 alpha-2 code, in capitals.', {
  pattern: '^[A-Z]{2}$',
  examples: ['FR', 'BE', 'CH'],
})

/** vCard's EMAIL (RFC 6350, 6.4.2). */
export const emailField = record(
  'An e-mail address.',
  {
    address: text('The address alone, without a name or brackets.', { format: 'idn-email' }),
    type: text('What it is for, such as work or home.'),
    label: text('A word of your own for it.'),
    public: flag('Whether it may be published; true unless stated.'),
  },
  { shorthand: 'address', required: ['address'] },
)

export const PHONE_TYPES = ['mobile', 'work', 'home', 'fax', 'switchboard'] as const

/** vCard's TEL (RFC 6350, 6.4.1). */
export const phoneField = record(
  'A phone number, in national or international notation.',
  {
    number: text('The number. Any notation; quotes are not needed.', {
      examples: ['03 80 44 34 66', '+33 6 71 50 65 88'],
    }),
    type: choice('Without it the number itself tells mobile from fixed.', PHONE_TYPES),
    extension: text('The extension to ask for.'),
    label: text('A word of your own for it, such as Astreinte.'),
    hours: text('When it is answered.'),
    public: flag('Whether it may be published; true unless stated.'),
  },
  { shorthand: 'number', required: ['number'] },
)

export const nameField = record(
  'The name as it is written, or its parts.',
  {
    full: text('The name as it is written.'),
    given: text('Given name.'),
    family: text('Family name.'),
    prefix: text('Such as Dr.'),
    suffix: text('Such as Jr.'),
  },
  { shorthand: 'full', shorthandOnly: true },
)

const sourceField = record(
  'Where this was read.',
  {
    title: text('The title of the press release or page.'),
    url: text('Its address on the web.', { format: 'iri' }),
    date: date('Its date.'),
  },
  { shorthand: 'title' },
)

/** A contact in an organisation’s file. */
export const contactField = record(
  'A press contact: a person.',
  {
    name: nameField,
    id: text('Only when the name is not enough: the slug of the name by default.'),
    uid: text('UID of the vCard: kept when the contact moves, so that phones update one card.', {
      examples: ['urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1'],
    }),
    title: text('The function, as it is written on a card.', { examples: ['Attachée de presse'] }),
    email: many('E-mail addresses, the preferred one first.', emailField),
    phone: many('Phone numbers, the preferred one first.', phoneField),
    topics: many('What the person answers for.', text('A topic.')),
    languages: many('The languages the person answers in.', language),
    salutation: text('Only what somebody stated, never guessed.', { examples: ['Madame'] }),
    department: text('The part of the organisation the person works in.', {
      examples: ['Direction de la communication'],
    }),
    agency: text('The agency the person works for, when it acts for the organisation.'),
    public: flag('Whether the person may appear in what is published; true unless stated.'),
    informed: date('When the person was told that they are held here (GDPR, article 14).'),
    opt_out: since('Never in a mailing; a date says since when.'),
    until: date('Has left: out of look-ups and exports from that day on.'),
    verified: date('When somebody last checked this.'),
    source: many('Where this was read.', sourceField),
    note: text('Anything else.'),
  },
  { required: ['name'] },
)

/** An organisation's file. */
export const organisationField = record(
  'An organisation and its press contacts.',
  {
    name: text('The full name.', { examples: ['Région Bourgogne-Franche-Comté'] }),
    short_name: text('The name people say.', { examples: ['BFC'] }),
    aliases: many('Other names people look for.', text('A name.')),
    type: text('What kind of organisation it is.', {
      examples: [
        'region',
        'department',
        'intercommunality',
        'federation',
        'ministry',
        'company',
        'agency',
        'media',
      ],
    }),
    country,
    website: text('Its site, with https://.', { format: 'iri' }),
    email: many("The press desk's own mailboxes.", emailField),
    phone: many("The press desk's own lines.", phoneField),
    address: record('The postal address.', {
      street: text('Number and street.'),
      postal_code: text('Postal code.'),
      city: text('City.'),
      region: text('Region.'),
      country,
    }),
    form: text('A contact form on the web.', { format: 'iri' }),
    languages: many('The languages the desk answers in.', language),
    tags: many('Words of your own to select by.', text('A tag.')),
    note: text('Anything else.'),
    contacts: list('The press contacts.', contactField),
  },
  { required: ['name'] },
)

/** A saved list's file. */
export const listField = record(
  'A saved distribution list.',
  {
    name: text('The name of the list.'),
    description: text('What it is for.'),
    query: text('Who is on it, in the language of `find`.', { examples: ['tag:industrie'] }),
    include: many('More people: ORG, ORG/CONTACT, an address, or "Name <address>".', text('Whom.')),
    exclude: many('Never these: ORG, ORG/CONTACT or an address.', text('Whom.')),
  },
  { required: ['name'] },
)

/** The directory's settings file. */
export const settingsField = record('Settings of this directory.', {
  country,
  language: language,
  max_age: text('After how long a contact should be checked again; 12 months unless stated.', {
    examples: ['12 months', '90 days'],
  }),
  retention: text('After how long without a check a contact should go; 3 years unless stated.', {
    examples: ['3 years'],
  }),
  types: many('The types that an organisation may have; any unless stated.', text('A type.')),
  tags: many('The tags that an organisation may have; any unless stated.', text('A tag.')),
  rules: record(
    'How serious the findings of a rule are; `validate --rules` lists them.',
    Object.fromEntries(
      ADJUSTABLE_CODES.map(code => [code, choice('', ['off', ...SEVERITIES])]),
    ) as Record<AdjustableCode, ChoiceField<'off' | (typeof SEVERITIES)[number]>>,
  ),
})

/** Every field of a contact or of an organisation: lists that decide per field are typed by it, so that the compiler asks for a decision about a new one. */
export type ModelField =
  | keyof typeof contactField.properties
  | keyof typeof organisationField.properties

export type Email = Infer<typeof emailField>
export type Phone = Infer<typeof phoneField>
export type PhoneType = (typeof PHONE_TYPES)[number]
export type WrittenName = Infer<typeof nameField>
export type Source = Infer<typeof sourceField>
export type WrittenContact = Infer<typeof contactField>
export type WrittenOrganisation = Infer<typeof organisationField>
export type WrittenList = Infer<typeof listField>
export type Settings = Infer<typeof settingsField>
