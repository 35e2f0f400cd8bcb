import type { Name } from '../../model/name.ts'
import { readName } from '../../model/name.ts'
import type { Source } from '../../model/organisation.ts'
import { phoneType, understandPhone } from '../../model/phone.ts'
import type { ImportedEmail, ImportedName, ImportedPhone } from '../contact.ts'
import type { Value } from './plan-item.ts'

/** The record of what is stated; undefined properties are left out. */
export const stated = (record: { readonly [key: string]: Value | undefined }): Value =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    readonly [key: string]: Value
  }

/** An address as a file writes it: alone, unless it has a type or label. */
export function writtenEmail({ address, type, label }: ImportedEmail): Value {
  return type === undefined && label === undefined ? address : stated({ address, type, label })
}

/**
 * A number as an organisation's file writes it: as the source does, unless that means
 * another number in the organisation's country; with what the number itself does not tell.
 * @param country the organisation's.
 */
export function writtenPhone(phone: ImportedPhone, country: string | undefined): Value {
  const { e164, type, extension, label, hours } = phone
  const here = understandPhone({ number: phone.number }, country)
  const isOther = e164 !== undefined && here?.e164 !== e164
  const number = isOther
    ? (understandPhone({ number: e164 }, undefined)?.international ?? e164)
    : phone.number
  const more = {
    type: type !== undefined && type !== untoldType(number, country) ? type : undefined,
    extension: extension !== here?.extension || isOther ? extension : undefined,
    label,
    hours,
  }
  return Object.values(more).every(each => each === undefined)
    ? number
    : stated({ number, ...more })
}

/** What a number is for where nothing is stated. */
export const untoldType = (number: string, country: string | undefined) =>
  phoneType({ number, at: [] }, understandPhone({ number }, country))

/** A name as a file writes it: in one piece, unless its parts would be told apart in another way, or a title is before it, which `validate` refuses there. */
export function writtenName(name: ImportedName): Value {
  const { full, given, family, prefix, suffix } = name
  if ([given, family, prefix, suffix].every(each => each === undefined)) return full
  const whole = readName({ full, at: [] })
  if (whole !== undefined && prefix === undefined && isSame(whole, name)) return full
  return stated({ given, family, prefix, suffix })
}

const isSame = (a: Name, b: ImportedName) =>
  (['given', 'family', 'prefix', 'suffix'] as const).every(
    part => (a[part] ?? '') === (b[part] ?? ''),
  )

/** A source as a file writes it; undefined where it says nothing. */
export function writtenSource({ title, url, date }: Source): Value | undefined {
  const written = stated({ title, url, date })
  return Object.keys(written).length > 0 ? written : undefined
}
