import { expect, test } from 'vitest'
import type { Rule } from '../../src/validation/rule.ts'
import { rules } from '../../src/validation/rules/index.ts'
import { wideRules } from '../../src/validation/rules/wide.ts'

test('every rule that looks across files stands apart, in the order of all', () => {
  const wide = Object.values<Rule>(rules).filter(({ scope }) => scope === 'directory')
  expect(wideRules.map(({ code }) => code)).toEqual(wide.map(({ code }) => code))
})
