import { emailFault } from '../../model/email.ts'
import { understandPhone } from '../../model/phone.ts'
import { foldWords } from '../../text/fold.ts'
import { saysMembership } from '../record/membership.ts'
import {
  cellText,
  type Doubt,
  type Heading,
  headingNamed,
  headingWords,
  type Row,
  type TableField,
} from './fields.ts'

/** What is wrong with the columns that the user named (`--map`), or that he did not name. */
export type ColumnsFault = 'column/unknown' | 'field/unknown' | 'headings/none'

/**
 * Thrown where a table cannot be read as the user says, or only with his help; its sentences
 * are `messages.importing.columns`.
 */
export class ColumnsError extends Error {
  readonly fault: ColumnsFault
  /** What the user wrote; without headings the first cells. */
  readonly about: string
  /** The nearest of what there is. */
  readonly nearest: string | undefined

  constructor(fault: ColumnsFault, about: string, nearest?: string) {
    super(fault)
    this.fault = fault
    this.about = about
    this.nearest = nearest
  }
}

/** A column, and what it holds. */
export interface Column extends Omit<Heading, 'doubt'> {
  readonly index: number
  readonly heading: string
  /** Columns of one phone, address or e-mail: `Phone 1 - Label`, `Phone 1 - Value`. */
  readonly slot?: string
  /** Whether the user says what it holds. */
  readonly isMapped?: true
}

const NUMBERED: Readonly<Record<string, TableField>> = {
  'e mail label': 'email_label',
  'e mail type': 'email_label',
  'e mail value': 'email',
  'phone label': 'phone_label',
  'phone type': 'phone_label',
  'phone value': 'phone',
  'address street': 'street',
  'address extended address': 'street',
  'address city': 'city',
  'address region': 'region',
  'address postal code': 'postal_code',
  'address country': 'country',
  'website value': 'website',
  'organization name': 'organisation',
  'organization title': 'title',
  'organization department': 'department',
}

/** `E-mail 1 - Value`, as Google Contacts names its columns. */
const GOOGLE =
  /^(e mail|phone|address|website|organization|im|relation|event|custom field) (\d+) (.+)$/

/** What a heading names, in French, English or German, whatever its accents, capitals, numbers and punctuation. */
export function readHeading(text: string): (Heading & Pick<Column, 'slot'>) | undefined {
  const [, kind, number, part] = GOOGLE.exec(foldWords(text.slice(0, 100)).join(' ')) ?? []
  if (kind !== undefined) {
    const field = NUMBERED[`${kind} ${part}`] ?? 'ignore'
    return { field, ...(/label|type|value/.test(part ?? '') && { slot: `${kind} ${number}` }) }
  }
  const words = headingWords(text)
  return words.length === 0 ? undefined : headingNamed(words)
}

/** Where a table's headings are: in one of its first rows, below titles; undefined where there are none. */
export function findHeadings(rows: readonly Row[]): number | undefined {
  let best: number | undefined
  let most = 0
  for (const [index, { cells }] of rows.slice(0, 30).entries()) {
    const said = cells.filter(cell => cell.trim() !== '')
    const known = said.filter(cell => {
      const heading = cell.length < 60 ? readHeading(cell) : undefined
      return heading !== undefined && heading.field !== 'ignore'
    }).length
    // A title may be one known word; a row of people may hold one.
    const isEnough =
      known >= 3 || (known === 2 ? said.length <= 6 : known === 1 && said.length === 1)
    if (isEnough && known > most && !said.some(isValue)) [best, most] = [index, known]
  }
  const found = best === undefined ? undefined : rows[best]
  const single = found?.cells.filter(cell => cell.trim() !== '').length === 1
  // One heading alone is that of a list of addresses.
  return single && readHeading(found?.cells.find(Boolean) ?? '')?.field !== 'email'
    ? undefined
    : best
}

const isEmail = (text: string) => text.includes('@') && emailFault(text) === undefined
const isPhone = (text: string) =>
  /^[+(\d]/.test(text) &&
  text.replace(/\D/g, '').length >= 8 &&
  understandPhone({ number: text }, 'FR')?.valid === true
const isValue = (cell: string) => isEmail(cell.trim()) || isPhone(cell.trim())

/** The columns by their headings, in the light of what they hold. */
export function columnsOf(headings: readonly string[], rows: readonly Row[]): Column[] {
  const read = headings.map(readHeading)
  const has = (field: TableField) => read.some(each => each?.field === field)
  let isHome = false
  return headings.map((heading, index) => {
    const found = read[index]
    if (found === undefined) return { index, heading }
    const { doubt, ...rest } = found
    const field = doubt === undefined ? rest.field : resolveDoubt(doubt, valuesOf(index, rows), has)
    // Thunderbird's French headings name the town of the home and that of work alike.
    if (/^adresse privee$|^home address$/.test(foldWords(heading).join(' '))) isHome = true
    else if (field === 'street') isHome = false
    const isPlace = field !== undefined && PLACES.includes(field)
    return {
      index,
      heading,
      ...rest,
      ...(field && { field: isHome && isPlace ? 'ignore' : field }),
    }
  })
}

const PLACES: readonly TableField[] = ['postal_code', 'city', 'region', 'country']

/** What the first rows have in a column. */
const valuesOf = (column: number, rows: readonly Row[]): string[] =>
  rows
    .slice(0, 500)
    .map(({ cells }) => cellText(cells[column] ?? ''))
    .filter(Boolean)

function resolveDoubt(
  doubt: Doubt,
  values: readonly string[],
  has: (field: TableField) => boolean,
): TableField | undefined {
  const most = (is: (text: string) => boolean) =>
    values.length > 0 && values.filter(is).length * 2 > values.length
  switch (doubt) {
    case 'nom':
      return has('given') ? 'family' : 'name'
    case 'adresse':
      return most(isEmail)
        ? 'email'
        : most(text => /^https?:|^www\./i.test(text))
          ? 'website'
          : 'street'
    case 'titre':
      return most(text => TITLE_OF_ADDRESS.test(text)) ? 'prefix' : 'title'
    case 'poste':
      return most(text => /^\d{1,6}$/.test(text)) ? 'extension' : 'title'
    case 'contact':
      return most(isEmail) ? 'email' : most(isPhone) ? 'phone' : 'name'
    case 'site':
      return most(text => /^\S+\.\S+$/.test(text)) ? 'website' : 'ignore'
    case 'etat':
      return saysMembership(values) ? 'ignore' : 'region'
    case 'tags':
      return has('topics') ? 'tags' : 'topics'
  }
}

const TITLE_OF_ADDRESS =
  /^(?:m|mr|mme|mlle|monsieur|madame|mademoiselle|mrs|ms|miss|dr|pr|prof|me|herr|frau)\.?(?:\s(?:dr|pr|prof)\.?)?$/i

/** The columns of a table without headings: only those whose every cell tells what it is. */
export function columnsByContent(rows: readonly Row[]): Column[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return Array.from({ length: Math.min(width, 1000) }, (_, index) => {
    const values = valuesOf(index, rows)
    const all = (is: (text: string) => boolean) => values.length > 0 && values.every(is)
    const field = all(isEmail) ? 'email' : all(isPhone) ? 'phone' : undefined
    return { index, heading: `${index + 1}`, ...(field && { field }) }
  })
}
