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

const language = text('Language (BCP 47)', { examples: ['fr', 'en', 'de-CH'] })

const country = text('Country code (ISO 3166-1 alpha-2, capitals)', {
  pattern: '^[A-Z]{2}$',
  examples: ['FR', 'BE', 'CH'],
})

/** vCard's EMAIL (RFC 6350, 6.4.2). */
export const emailField = record(
  'E-mail address',
  {
    address: text('Address alone, without a name or brackets', { format: 'idn-email' }),
    type: text('Use, such as work or home'),
    label: text('Label of your own'),
    public: flag('May be published (default: true)'),
  },
  { shorthand: 'address', required: ['address'] },
)

export const PHONE_TYPES = ['mobile', 'work', 'home', 'fax', 'switchboard'] as const

/** vCard's TEL (RFC 6350, 6.4.1). */
export const phoneField = record(
  'Phone number, in national or international notation',
  {
    number: text('Number, in any notation, without quotes', {
      examples: ['03 80 44 34 66', '+33 6 71 50 65 88'],
    }),
    type: choice('Kind of line (default: mobile or fixed, from the number)', PHONE_TYPES),
    extension: text('Extension'),
    label: text('Label of your own, such as Astreinte'),
    hours: text('Hours'),
    public: flag('May be published (default: true)'),
  },
  { shorthand: 'number', required: ['number'] },
)

export const nameField = record(
  'Name in one piece, or its parts',
  {
    full: text('Name in one piece'),
    given: text('Given name'),
    family: text('Family name'),
    prefix: text('Prefix, such as Dr'),
    suffix: text('Suffix, such as Jr.'),
  },
  { shorthand: 'full', shorthandOnly: true },
)

const sourceField = record(
  'Source of the details',
  {
    title: text('Title of the press release or page'),
    url: text('Web address of the source', { format: 'iri' }),
    date: date('Date of the source'),
  },
  { shorthand: 'title' },
)

/** A contact in an organisation’s file. */
export const contactField = record(
  'Press contact (a person)',
  {
    name: nameField,
    id: text('Id in the organisation (default: made from the name)'),
    uid: text(
      'UID of the vCard, kept when the contact moves, so that phones update the same card',
      {
        examples: ['urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1'],
      },
    ),
    title: text('Job title', { examples: ['Attachée de presse'] }),
    email: many('E-mail addresses, the preferred one first', emailField),
    phone: many('Phone numbers, the preferred one first', phoneField),
    topics: many('Topics that the person covers', text('Topic')),
    languages: many('Languages of the person', language),
    salutation: text('Salutation that the person uses; never guessed', { examples: ['Madame'] }),
    department: text('Department in the organisation', {
      examples: ['Direction de la communication'],
    }),
    agency: text('Agency that employs the person and acts for the organisation'),
    public: flag('The person may appear in published texts (default: true)'),
    informed: date('Date on which the person was informed of being listed here (GDPR, article 14)'),
    opt_out: since('No mailings: true, or the date of the opt-out'),
    until: date('Last day; from the next day on, left out of look-ups and exports'),
    verified: date('Date of the last check'),
    source: many('Source of the details', sourceField),
    note: text('Note'),
  },
  { required: ['name'] },
)

/** An organisation's file. */
export const organisationField = record(
  'An organisation and its press contacts.',
  {
    name: text('Full name', { examples: ['Région Bourgogne-Franche-Comté'] }),
    short_name: text('Short name, as people say it', { examples: ['BFC'] }),
    aliases: many('Other names to search by', text('Name')),
    type: text('Kind of organisation', {
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
    website: text('Website, with https://', { format: 'iri' }),
    email: many('E-mail addresses of the press desk', emailField),
    phone: many('Phone numbers of the press desk', phoneField),
    address: record('Postal address', {
      street: text('Number and street'),
      postal_code: text('Postal code'),
      city: text('City'),
      region: text('Region'),
      country,
    }),
    form: text('Address of a contact form on the web', { format: 'iri' }),
    languages: many('Languages of the press desk', language),
    tags: many('Tags of your own, to select by', text('Tag')),
    note: text('Note'),
    contacts: list('Press contacts', contactField),
  },
  { required: ['name'] },
)

/** A saved list's file. */
export const listField = record(
  'A saved distribution list.',
  {
    name: text('Name of the list'),
    description: text('Purpose of the list'),
    query: text('People on the list, as a query of `find`', { examples: ['tag:industrie'] }),
    include: many(
      'People to include: ORG, ORG/CONTACT, an address, or "Name <address>"',
      text('Person or organisation'),
    ),
    exclude: many(
      'People to exclude: ORG, ORG/CONTACT or an address',
      text('Person or organisation'),
    ),
  },
  { required: ['name'] },
)

/** The directory's settings file. */
export const settingsField = record('Settings of this directory.', {
  country,
  language: language,
  max_age: text('Time before a contact needs another check (default: 12 months)', {
    examples: ['12 months', '90 days'],
  }),
  retention: text(
    'Time without a check after which a contact should be erased (default: 3 years)',
    {
      examples: ['3 years'],
    },
  ),
  types: many('Allowed types of organisations (default: any)', text('Type')),
  tags: many('Allowed tags (default: any)', text('Tag')),
  rules: record(
    'Severity of each rule; `validate --rules` lists the rules',
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
