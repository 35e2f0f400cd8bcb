import { describe, expect, test } from 'vitest'
import { commands } from '../src/commands/index.ts'
import type { Language } from '../src/messages/index.ts'
import { RETIRED, type Retired, TYPOGRAPHY } from './retired-words.ts'
import { cli } from './support.ts'
import { catalogueTexts, commentTexts, pages, paragraphs, type Text, withoutCode } from './texts.ts'

const LANGUAGES: readonly Language[] = ['en', 'fr']

describe.each(LANGUAGES)('the words in %s', language => {
  const rules = [...RETIRED[language], ...(language === 'fr' ? TYPOGRAPHY : [])]

  test.each(pages(language))('%s is in plain words', page => {
    expect(retiredIn(paragraphs(page), rules)).toEqual([])
  })

  test('the catalogue is in plain words', () => {
    expect(retiredIn(catalogueTexts(language), rules)).toEqual([])
  })

  test('--help is in plain words', async () => {
    const texts: Text[] = []
    for (const command of ['', ...Object.keys(commands)]) {
      const args = [...(command === '' ? [] : [command]), '--help', '--lang', language]
      texts.push(...helpTexts(command, (await cli(args)).stdout))
    }
    expect(retiredIn(texts, rules)).toEqual([])
  })

  test.each(rules)('$bad → $instead', ({ pattern, bad }) => {
    expect(bad).toMatch(pattern)
  })
})

test('the comments of the source are in plain words', () => {
  expect(retiredIn(commentTexts(), RETIRED.en)).toEqual([])
})

/** What is wrong, as `place: words → what to write`. */
function retiredIn(texts: readonly Text[], rules: readonly Retired[]): string[] {
  return texts.flatMap(({ place, text }) =>
    rules
      .map(({ pattern, instead }) => ({ found: pattern.exec(typed(text)), instead }))
      .filter(({ found }) => found !== null)
      .map(({ found, instead }) => {
        const at = found?.index ?? 0
        return `${place}: “${typed(text).slice(Math.max(0, at - 30), at + 40)}” → ${instead}`
      }),
  )
}

/** The text without what is typed in a shell or in a YAML file: commands, options with values, keys, mappings. */
const typed = (text: string): string =>
  text
    .replace(/\{[^{}]*\}|\[[^\]]*\]/g, 'X')
    .replace(/press-contacts [a-z]+ [^;,.)»\u00a0\n]*/g, 'X')
    .replace(/--[a-z-]+(?:[ =]["'][^"']*["'])?/g, 'X')
    .replace(/"\p{L}+: [^"]*"|\((?:clé|key): \p{L}+\)/gu, 'X')
    .replace(/\w+=["'][^"']*["']/g, 'X')
    .replace(/«([\u00a0\u202f ])[^»]*?([\u00a0\u202f ])»/g, '«$1X$2»')

/** The sentences of a page of help: a paragraph for each entry, without the commands of the examples. */
function helpTexts(command: string, help: string): Text[] {
  return help
    .split(/\n(?= {0,2}\S)/)
    .filter(text => !/^ *press-contacts /.test(text))
    .map(text => text.replace(/^ *(?:-\S+,? )*(?:--\S+)?(?: <[^>]*>)?/, ''))
    .map(text => ({
      place: `press-contacts ${command} --help`,
      text: withoutCode(text.replace(/[ \n]+/g, ' ')).trim(),
    }))
}
