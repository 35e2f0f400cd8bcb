import { locate } from '../../files/locate.ts'
import { positionIn } from '../../files/position.ts'
import { isHex } from '../../model/objection.ts'
import { objectionsSample } from '../objected.ts'
import type { FileRule } from '../rule.ts'

const GOOD = objectionsSample('no-mailing')

export const objectionFile: FileRule = {
  code: 'objection/file',
  severity: 'error',
  samples: {
    bad: { 'objections.yaml': GOOD.replace(/fingerprint: .*/, 'fingerprint: laure.hubidos') },
    good: { 'objections.yaml': GOOD },
  },
  *check({ objections: { file, key, entries } }, { rules }) {
    // What cannot be read at all is said by other rules.
    if (file?.tree === undefined) return
    const m = rules['objection/file']
    if (!isHex(key)) {
      const message = key === undefined ? m.noKey : m.key
      yield { file, range: locate(file, ['key']), message, hint: m.keyHint }
    }
    const firsts = new Map<string, (typeof entries)[number]>()
    for (const entry of entries) {
      const { fingerprint, date, at } = entry
      const found = { file, range: locate(file, [...at, 'fingerprint']) }
      // It may be somebody's address: it is not said again.
      if (!isHex(fingerprint)) {
        const message = fingerprint === undefined ? m.noFingerprint : m.fingerprint
        yield { ...found, message, hint: m.fingerprintHint }
      } else {
        const first = firsts.get(fingerprint.toLowerCase())
        if (first)
          yield {
            ...found,
            message: m.twice(positionIn(file, locate(file, first.at).start).line),
            hint: m.twiceHint,
          }
        else firsts.set(fingerprint.toLowerCase(), entry)
      }
      if (date === undefined)
        yield { file, range: locate(file, [...at, 'date']), message: m.noDate, hint: m.dateHint }
    }
  },
}
