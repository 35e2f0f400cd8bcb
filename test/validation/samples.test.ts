import { describe, expect, test } from 'vitest'
import { readDirectory } from '../../src/files/read.ts'
import type { Rule, Sample } from '../../src/validation/rule.ts'
import { rules } from '../../src/validation/rules/index.ts'
import { validate } from '../../src/validation/validate.ts'
import { catalogues, folderWith, selecting } from '../support.ts'

const filesOf = (sample: Sample) =>
  typeof sample === 'string'
    ? { 'dole.yaml': sample }
    : 'listing' in sample
      ? undefined
      : (sample as Readonly<Record<string, string>>)

function diagnosticsOf(sample: Sample, language: 'en' | 'fr' = 'en') {
  const root = folderWith(filesOf(sample) ?? {})
  return validate(readDirectory(root, root), { ...selecting, messages: catalogues[language] })
}

const all = Object.values<Rule>(rules)
const shown = all.filter(({ samples }) => filesOf(samples.bad) !== undefined)

describe('the samples of a rule', () => {
  test.each(shown.map(rule => [rule.code, rule] as const))('%s finds its bad one', (code, rule) => {
    const found = diagnosticsOf(rule.samples.bad).filter(each => each.code === code)
    expect(found.length).toBeGreaterThan(0)
    for (const each of found) {
      expect(each.message).not.toBe('')
      expect(each.message).toMatch(/^[^A-Z]|^[A-Z]{2}/)
      expect(each.hint ?? '').not.toBe('')
    }
    expect(found.some(each => each.fix !== undefined)).toBe(
      rule.fixable === true &&
        code !== 'name/capitals' &&
        code !== 'value/type' &&
        code !== 'value/choice',
    )
  })

  test.each(
    all.filter(({ samples }) => filesOf(samples.good)).map(rule => [rule.code, rule] as const),
  )('%s accepts its good one', (code, rule) => {
    const found = diagnosticsOf(rule.samples.good)
    expect(found.filter(each => each.code === code)).toEqual([])
    expect(found.filter(each => each.severity === 'error').map(each => each.message)).toEqual([])
  })

  test('are worded in French as well', () => {
    for (const { samples } of shown) {
      const french = diagnosticsOf(samples.bad, 'fr')
      const english = diagnosticsOf(samples.bad)
      expect(french.map(each => each.code)).toEqual(english.map(each => each.code))
      for (const [index, each] of french.entries())
        expect.soft(each.message, each.code).not.toBe(english[index]?.message)
    }
  })
})

test('the registry names each rule by its code', () => {
  for (const [code, rule] of Object.entries(rules)) expect(rule.code).toBe(code)
})
