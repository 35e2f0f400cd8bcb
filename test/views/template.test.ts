import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contactEntry, type Entry } from '../../src/model/entry.ts'
import { ENTRY_FIELDS } from '../../src/model/entry-fields.ts'
import { parseTemplate, renderTemplate } from '../../src/views/template.ts'
import { codePoint } from '../code-point.ts'
import { runs } from '../runs.ts'
import { directoryWith } from '../support.ts'

function entry(): Entry {
  const { organisations } = directoryWith({
    'x.yaml':
      'name: X\ncontacts: [{name: Zoé Roy, email: [z@x.fr, y@x.fr], phone: 0671506588, note: "{name} \\\\t\\e[31m"}]\n',
  })
  const [organisation] = organisations
  const [contact] = organisation?.contacts ?? []
  if (!organisation || !contact) throw new Error('no contact')
  return contactEntry(organisation, contact)
}

function render(source: string): string {
  const read = parseTemplate(source)
  return 'template' in read
    ? renderTemplate(read.template, entry(), text => text)
    : `${read.fault}:${read.column}`
}

describe('a template', () => {
  test.each([
    ['{name}\t{email}{?phone: — {phone}}', 'Zoé Roy\tz@x.fr — +33 6 71 50 65 88'],
    ['{name}\\t{emails}\\n', 'Zoé Roy\tz@x.fr, y@x.fr\n'],
    ['{?title:{title}}{!title:no title}', 'no title'],
    ['{?name:a{?email:b{!email:x}c}d}', 'abcd'],
    ['\\{{name}\\}', '{Zoé Roy}'],
    ['a:b?c!d', 'a:b?c!d'],
    ['{note}', '{name} \\t\u001b[31m'],
    ['{?title:}', ''],
  ])('%j', (source, expected) => expect(render(source)).toBe(expected))

  test.each([
    ['', 'empty:1'],
    ['a}', 'closing:2'],
    ['{name', 'unclosed:1'],
    ['a{?name:b', 'unclosed:2'],
    ['{name:x}', 'unclosed:1'],
    ['{?name}', 'unclosed:1'],
    ['{}', 'field:1'],
    ['{ name }', 'unclosed:1'],
    ['x{nmae}', 'field:2'],
    ['a\\q', 'escape:2'],
    ['a\\', 'escape:2'],
  ])('%j is refused where it is wrong', (source, fault) => expect(render(source)).toBe(fault))

  test('names the field that was meant', () => {
    expect(parseTemplate('{emial}')).toMatchObject({ written: 'emial', near: 'email' })
  })

  test('gives any text back as it is, once its braces and backslashes are escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: codePoint, minLength: 1 }), text => {
        expect(render(text.replace(/[\\{}]/g, '\\$&'))).toBe(text)
      }),
      runs(100),
    )
  })

  test('is read or refused, whatever it is', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '?',
      '!',
      ':',
      'name',
      '\\',
      't',
      'é',
      '{name}',
      '{?id:',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), pieces => {
        expect(typeof render(pieces.join(''))).toBe('string')
      }),
      runs(2000),
    )
    const deep = 5000
    expect(parseTemplate('{?name:'.repeat(deep) + '}'.repeat(deep))).toHaveProperty('template')
    expect(parseTemplate('{'.repeat(200_000))).toMatchObject({ fault: 'unclosed', column: 1 })
  })

  test('knows every field', () => {
    for (const field of ENTRY_FIELDS) expect(parseTemplate(`{${field}}`)).toHaveProperty('template')
  })
})
