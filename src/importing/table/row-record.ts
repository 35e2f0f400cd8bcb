import type { PhoneType } from '../../model/organisation.ts'
import type { WrittenRecord } from '../record/contact.ts'
import type { WrittenEmail } from '../record/emails.ts'
import { isSystemGroup } from '../record/membership.ts'
import { splitSalutation } from '../record/names.ts'
import { phoneTypeNamed } from '../record/phone-words.ts'
import type { WrittenPhone } from '../record/phones.ts'
import type { Column } from './columns.ts'
import { cellText, type Row, type TableField } from './fields.ts'

/** A cell and its column. */
interface Cell {
  readonly column: Column
  readonly text: string
  /** With its blanks: `, Astreinte, ` says nothing of the first and third of three. */
  readonly raw: string
}

const PHONE_FIELDS = ['phone', 'mobile', 'landline', 'home', 'fax', 'switchboard'] as const

/** The kind of line that a column is of. */
const TYPES: Partial<Record<TableField, PhoneType>> = {
  mobile: 'mobile',
  landline: 'work',
  home: 'home',
  fax: 'fax',
  switchboard: 'switchboard',
}

/** Google's mark between several values of a cell. */
const SEVERAL = / ::: /

/** What a row says. */
export function recordOfRow(row: Row, columns: readonly Column[]): WrittenRecord {
  const cells = columns.flatMap((column): Cell[] => {
    const raw = row.cells[column.index] ?? ''
    const text = cellText(raw)
    return text === '' || column.field === undefined ? [] : [{ column, text, raw }]
  })
  // Cells beyond the last heading, as where one that holds the separator is not quoted.
  const isWide = row.cells.slice(columns.length).some(cell => cell.trim() !== '')
  const all = (field: TableField) =>
    cells.filter(({ column }) => column.field === field).map(({ text }) => text)
  const first = (field: TableField) => all(field)[0]
  const joined = (field: TableField, mark = ', ') => [...new Set(all(field))].join(mark)
  const lists = (field: TableField) => all(field).flatMap(splitList)
  // A column of titles holds `M.` and `Dr` alike.
  const prefix = splitSalutation(all('prefix').join(' '))
  const family = first('family')
  const given = first('given')
  const name = first('name')
  return {
    name: {
      // Where the parts are told, the whole adds nothing but its order.
      full: name ?? (family === undefined && given === undefined ? first('file_as') : undefined),
      given,
      middle: first('middle'),
      family,
      prefix: prefix.rest,
      suffix: first('suffix'),
      salutation: first('salutation') ?? prefix.salutation,
    },
    isOrganisation: /^(?:true|vrai|oui|yes|1)$/i.test(first('desk') ?? ''),
    organisation: first('organisation'),
    department: joined('department'),
    agency: first('agency'),
    title: joined('title'),
    emails: emailsOf(cells, row),
    phones: phonesOf(cells),
    topics: lists('topics').filter(each => !isSystemGroup(each)),
    languages: lists('languages'),
    note: joined('note', '\n'),
    websites: all('website').slice(0, 1),
    forms: all('form').slice(0, 1),
    address: {
      street: joined('street').replace(/\s*\n\s*/g, ', '),
      postal_code: first('postal_code'),
      city: first('city'),
      region: first('region'),
      country: first('country'),
    },
    tags: lists('tags'),
    aliases: lists('aliases'),
    line: row.line,
    remarks: isWide ? [{ code: 'row/wide' }] : [],
  }
}

const splitList = (text: string): string[] =>
  text
    .split(SEVERAL.test(text) ? SEVERAL : /[,;|\n]/)
    // Mailchimp quotes its tags.
    .map(each => each.trim().replace(/^"(.*)"$/, '$1'))
    .filter(Boolean)

function emailsOf(cells: readonly Cell[], row: Row): WrittenEmail[] {
  const emails = cells.filter(({ column }) => column.field === 'email')
  return emails.flatMap(cell => {
    const { column } = cell
    const linked = cell.text.includes('@') ? undefined : row.links?.get(column.index)
    const beside = besideOf(cells, cell, widest(emails))
    const said = [beside('email_label'), beside('email_type')]
    return sideBySide(linked ?? cell.text, said).map(
      ([text = '', label = '', type]): WrittenEmail => {
        const word = label.replace(/^\* ?/, '')
        const isUse = /^(?:home|work|other|internet|domicile|bureau|perso)$/i.test(word)
        const use = type || (isUse ? phoneTypeNamed(word) : undefined) || column.type
        return { text, ...(use && { type: use }), ...(word !== '' && !isUse && { label: word }) }
      },
    )
  })
}

function phonesOf(cells: readonly Cell[]): WrittenPhone[] {
  const isPhone = ({ column }: Cell) => PHONE_FIELDS.some(field => field === column.field)
  const phones = cells.filter(isPhone)
  const main = widest(phones.filter(({ column }) => !/mobile|fax|home/.test(column.field ?? '')))
  return phones.flatMap(cell => {
    const { field, label } = cell.column
    const beside = besideOf(cells, cell, main)
    const said = (['phone_type', 'phone_label', 'hours', 'extension'] as const).map(beside)
    return sideBySide(cell.text, said).map(
      ([text = '', type = '', word = '', hours, extension]): WrittenPhone => ({
        text,
        type: (field && TYPES[field]) ?? phoneTypeNamed(type),
        label: word.replace(/^\* ?/, '') || label,
        hours: hours || undefined,
        extension: extension || undefined,
      }),
    )
  })
}

/** The cell with the most values, which those of its kind without a number belong to. */
const widest = (cells: readonly Cell[]): Cell | undefined =>
  cells.toSorted((a, b) => b.text.split(', ').length - a.text.split(', ').length)[0]

/** What a row says beside a cell: in columns of the same number, or without a number beside the main one. */
const besideOf =
  (cells: readonly Cell[], cell: Cell, main: Cell | undefined) => (field: TableField) =>
    cell.column.slot === undefined && cell !== main
      ? ''
      : (cells.find(({ column }) => column.field === field && column.slot === cell.column.slot)
          ?.text ?? '')

/**
 * Values with what is said beside each: one by one where every column has as many (`a, b`
 * beside `c, `), all of it beside a single value.
 */
function sideBySide(text: string, said: readonly string[]): (readonly string[])[] {
  const mark = SEVERAL.test(text) ? SEVERAL : ', '
  const texts = text.split(mark)
  // The last of them may be blank, and its blank lost.
  const told = said.map(each => (each === '' ? [] : each.replace(/,$/, ', ').split(mark)))
  const isParallel =
    texts.length > 1 &&
    told.some(each => each.length > 0) &&
    told.every(each => each.length === 0 || each.length === texts.length)
  if (!isParallel && mark === ', ')
    return [[text, ...said.map(each => (texts.length === 1 ? cellText(each) : ''))]]
  return texts.map((each, i) => [each, ...told.map(list => (list[i] ?? '').trim())])
}
