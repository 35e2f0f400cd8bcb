import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ADJUSTABLE_CODES, ESSENTIAL_CODES } from '../../src/model/rule-code.ts'
import { rulesPage } from '../../src/validation/explain.ts'
import { documentation } from '../../src/validation/sample.ts'
import { catalogues, ROOT } from '../support.ts'

const CODES = [...ESSENTIAL_CODES, ...ADJUSTABLE_CODES]

test.each(['en', 'fr'] as const)('every rule is documented in %s', async language => {
  const docs = await documentation(language)
  expect(Object.keys(docs)).toEqual(CODES)
  for (const [code, { title, about }] of Object.entries(docs)) {
    expect.soft(title, code).toMatch(/^[^.]{8,90}$/)
    expect.soft(about, code).toMatch(/^[\p{Lu}`][\s\S]{60,}[.!]$/u)
  }
})

/** `npx vitest run test/validation/documentation.test.ts -u` writes the pages anew. */
test.each(['en', 'fr'] as const)(
  'the page of the rules in %s is made from the rules',
  async language => {
    const page = await rulesPage(catalogues[language], language)
    await expect(page).toMatchFileSnapshot(join(ROOT, 'docs/reference', language, 'rules.md'))
  },
)
