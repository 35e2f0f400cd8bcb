import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '../../src/files/canonical.ts'
import { withTexts } from '../../src/files/read.ts'
import { decodeText } from '../../src/files/read-text.ts'
import type { Directory } from '../../src/model/directory.ts'
import type { SourceFile } from '../../src/model/source-file.ts'
import { fix, isSound } from '../../src/validation/fix.ts'
import { validate } from '../../src/validation/validate.ts'
import { runs, size } from '../runs.ts'
import { ROOT, selecting } from '../support.ts'

const RUNS = runs(size(1_600, 20_000))

const CORPUS = join(ROOT, 'test/corpus/valid')
const texts = readdirSync(CORPUS)
  .filter(name => name.endsWith('.yaml'))
  .map(name => readFileSync(join(CORPUS, name)))
  .filter(({ length }) => length < 4096)

const FILE: SourceFile = {
  kind: 'organisation',
  id: 'x',
  path: 'x.yaml',
  absolutePath: '/x.yaml',
  text: '',
  problems: [],
}
const SETTINGS: SourceFile = {
  ...FILE,
  kind: 'settings',
  id: 'press-contacts',
  path: 'press-contacts.yaml',
  absolutePath: '/press-contacts.yaml',
  text: 'country: FR\n',
}
const EMPTY: Directory = {
  root: '/',
  settings: { at: [], types: [], tags: [] },
  organisations: [],
  lists: [],
  objections: { entries: [] },
  files: [SETTINGS, FILE],
}

type Damage = (bytes: Buffer) => Buffer

const place = fc.double({ min: 0, max: 1, noNaN: true })
const length = fc.integer({ min: 1, max: 40 })
const stretch = fc.tuple(place, length)
const cut = (bytes: Buffer, [at, size]: readonly [number, number]) => {
  const from = Math.floor(at * bytes.length)
  return {
    before: bytes.subarray(0, from),
    cut: bytes.subarray(from, from + size),
    after: bytes.subarray(from + size),
  }
}
const damage: fc.Arbitrary<Damage> = fc.oneof(
  stretch.map(at => (bytes: Buffer) => {
    const { before, after } = cut(bytes, at)
    return Buffer.concat([before, after])
  }),
  stretch.map(at => (bytes: Buffer) => {
    const { before, cut: twice, after } = cut(bytes, at)
    return Buffer.concat([before, twice, twice, after])
  }),
  fc.tuple(stretch, stretch).map(([a, b]) => (bytes: Buffer) => {
    const first = cut(bytes, a)
    const second = cut(first.after, b)
    return Buffer.concat([first.before, second.cut, second.before, first.cut, second.after])
  }),
  fc
    .tuple(
      place,
      fc.oneof(
        fc.uint8Array({ minLength: 1, maxLength: 4 }),
        fc
          .constantFrom(...'\t \n\r:-#&*!|>{}[],"\'@%?~<=\u00a0\u200b\ufeff\u0000é')
          .map(char => Buffer.from(char)),
      ),
    )
    .map(([at, added]) => (bytes: Buffer) => {
      const { before, after } = cut(bytes, [at, 0])
      return Buffer.concat([before, added, after])
    }),
)

test(`${RUNS.numRuns} damaged files are checked and mended without a crash, and every range lies inside the file`, () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(damage, { minLength: 1, maxLength: 5 }),
      (whole, damages) => {
        const read = decodeText(damages.reduce<Buffer>((bytes, each) => each(bytes), whole))
        if ('problem' in read) return
        const { text } = read
        const { user, system } = process.cpuUsage()
        const directory = withTexts(EMPTY, new Map([[FILE, text]]))
        for (const { file, range, fix: edits = [], message } of validate(directory, selecting)) {
          expect(file.text).toBe(text)
          for (const { start, end } of [range, ...edits])
            if (!(0 <= start && start <= end && end <= text.length))
              expect.fail(`${start}-${end} of ${text.length}: ${message}`)
        }
        const mended = fix(directory, selecting, () => true)
        if (fix(mended.directory, selecting, () => true).texts.size > 0)
          expect.fail(`a second fix changes more:\n${text}`)
        for (const file of directory.files.filter(isSound)) {
          const formed = canonical(file, 'FR')
          if (formed !== undefined && canonical({ ...file, text: formed }, 'FR') !== formed)
            expect.fail(`the form of this has another form:\n${text}`)
        }
        // Of the processor's time, so that a busy machine is no hang (microseconds).
        const used = process.cpuUsage({ user, system })
        expect(used.user + used.system).toBeLessThan(1_000_000)
      },
    ),
    RUNS,
  )
}, 3_600_000)
