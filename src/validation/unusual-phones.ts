import type { Directory } from '../model/directory.ts'
import { type Entry, entriesOf } from '../model/entry.ts'
import { memo } from '../model/memo.ts'
import type { Phone } from '../model/organisation.ts'
import { readPhone } from '../model/phone.ts'
import { severalNumbers } from '../model/several-numbers.ts'
import type { UnderstoodPhone } from '../model/understood-phone.ts'

/** A number that rules look at. */
export interface UnusualPhone {
  readonly entry: Entry
  readonly phone: Phone
  /** What it means; undefined for one that cannot be understood. */
  readonly read: UnderstoodPhone | undefined
  /** The numbers that the text holds, where it certainly holds more than one. */
  readonly several: readonly string[] | undefined
}

/** Nearly every number of France: digits in pairs, with nothing before or behind them. */
const PLAIN = /^0[1-9](?:[ .]?\d\d){4}$/

/** The numbers of a directory that a rule may find something in: all but valid ones in plain notation without a type. Many rules ask. */
export const unusualPhones = ({ organisations }: Pick<Directory, 'organisations'>) =>
  unusualIn(organisations)

const unusualIn = memo((organisations: Directory['organisations']): readonly UnusualPhone[] => {
  const found: UnusualPhone[] = []
  for (const entry of entriesOf({ organisations }))
    for (const phone of entry.phone) {
      const read = readPhone(phone, entry.organisation.country)
      const isUsual = read?.valid && phone.type === undefined && PLAIN.test(phone.number ?? '')
      if (isUsual) continue
      const { country } = entry.organisation
      const several = read?.valid ? undefined : severalNumbers(phone.number ?? '', country)
      found.push({ entry, phone, read, several })
    }
  return found
})
