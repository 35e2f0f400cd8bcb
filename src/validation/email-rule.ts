import { locate } from '../files/locate.ts'
import { rewritten, scalarAt } from '../files/scalars.ts'
import type { Directory } from '../model/directory.ts'
import {
  type EmailFault,
  emailFault,
  hasControlCharacter,
  isOrdinaryAddress,
  meantAddress,
} from '../model/email.ts'
import { type Entry, entriesOf } from '../model/entry.ts'
import type { Path } from '../model/schema.ts'
import { weakCache } from '../model/weak-cache.ts'
import type { FileChecking, FileRule, Finding } from './rule.ts'

/** Spaces and characters that other rules report. */
const UNSEEN = /[\u00a0\u2000-\u200d\u202f\u205f\u3000]|\p{C}/gu

/** A faulty address, which entry it is of, and where it stands. */
export interface FaultyEmail {
  readonly address: string
  readonly fault: EmailFault
  readonly entry: Entry
  readonly at: Path
}

/** A rule about addresses that have one of some faults; one fault has one rule. */
export function emailRule(
  code: FileRule['code'],
  samples: FileRule['samples'],
  faults: readonly EmailFault[],
  word: (found: FaultyEmail, checking: FileChecking) => Pick<Finding, 'message' | 'hint'>,
): FileRule {
  return {
    code,
    severity: 'error',
    samples,
    *check(directory, checking) {
      for (const faulty of faultyIn(directory.organisations)) {
        const { address, fault, entry, at } = faulty
        if (!faults.includes(fault)) continue
        const { file } = entry.organisation
        const range = locate(file, [...at, 'address'])
        const scalar = scalarAt(file, range)
        const meant = meantAddress(address)
        const isMended = meant !== address && emailFault(meant) === undefined
        yield {
          file,
          range,
          ...word(faulty, checking),
          ...(fault === 'empty' && { lackIn: at }),
          ...(isMended && scalar && { fix: [rewritten(scalar, meant)] }),
        }
      }
    },
  }
}

/** The faulty addresses of organisations. Many rules ask. */
const faultyIn = weakCache((organisations: Directory['organisations']): readonly FaultyEmail[] => {
  const found: FaultyEmail[] = []
  for (const entry of entriesOf({ organisations }))
    for (const { address = '', at } of entry.email) {
      if (isOrdinaryAddress(address)) continue
      const fault = hasControlCharacter(address)
        ? 'control'
        : emailFault(address.replace(UNSEEN, '').trim())
      if (fault !== undefined) found.push({ address, fault, entry, at })
    }
  return found
})
