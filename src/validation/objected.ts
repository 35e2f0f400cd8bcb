import { locate } from '../files/locate.ts'
import { objectionTo } from '../model/fingerprint.ts'
import type { Objection } from '../model/objection.ts'
import { type WrittenAddress, writtenAddresses } from '../model/written-address.ts'
import type { Checking, DirectoryRule, Finding, Rule } from './rule.ts'

/** What is in the samples: the fingerprint of laure.hubidos@dole.fr under this key. */
const KEY = 'f0e1d2c3b4a5968778695a4b3c2d1e0f0f1e2d3c4b5a69788796a5b4c3d2e1f0'
const FINGERPRINT = 'c6191d96a2bf70b5868321644356c64396b5847fb0c4644b730e4d0e80a11404'

/** The objections' file of the samples. */
export const objectionsSample = (wants: Objection['wants']): string =>
  `key: ${KEY}\nobjections:\n  - fingerprint: ${FINGERPRINT}\n    date: 2026-06-30\n    wants: ${wants}\n`

/** A rule about addresses in the files whose owners objected. */
export function objectedRule(
  { code, severity, samples }: Pick<Rule, 'code' | 'severity' | 'samples'>,
  concerns: (objection: Objection, written: WrittenAddress) => boolean,
  word: (
    written: WrittenAddress,
    objection: Objection,
    checking: Checking,
  ) => Pick<Finding, 'message' | 'hint'>,
): DirectoryRule {
  return {
    code,
    severity,
    scope: 'directory',
    samples,
    *check(directory, checking) {
      if (directory.objections.entries.length === 0) return
      for (const written of writtenAddresses(directory)) {
        const objection = objectionTo(directory, written.address)
        if (objection === undefined || !concerns(objection, written)) continue
        const { file, at } = written
        yield { file, range: locate(file, at), ...word(written, objection, checking) }
      }
    },
  }
}
