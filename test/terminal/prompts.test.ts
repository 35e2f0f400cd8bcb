import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/env.ts'
import type { Language } from '../../src/messages/index.ts'
import { openPrompts } from '../../src/terminal/prompts.ts'
import { catalogues, ENTER, type Typed, terminalOf } from '../support.ts'

/** Questions at a terminal where somebody types, and what its screen shows. */
async function prompting(language: Language, ...typed: readonly Typed[]) {
  const shown: string[] = []
  const { keyboard, stream } = terminalOf(typed, text => shown.push(text))
  const stdout = { isTTY: true, stream, write: () => {} }
  const env = { keyboard, stdout } as unknown as Parameters<typeof openPrompts>[0]['env']
  const prompts = await openPrompts({ env, messages: catalogues[language] })
  return { prompts, screen: () => shown.join('') }
}

describe('confirm', () => {
  test.each([
    ['fr', 'o', true],
    ['fr', 'Oui', true],
    ['fr', 'y', true],
    ['fr', 'yes', true],
    ['fr', 'non', false],
    ['fr', 'N', false],
    ['fr', '', false],
    ['en', 'y', true],
    ['en', 'no', false],
    ['en', ' yes ', true],
  ] as const)('in %s takes "%s" for %s', async (language, answer, meant) => {
    const { prompts } = await prompting(language, ['Continuer', answer + ENTER])
    expect(await prompts.confirm('Continuer ?', false)).toBe(meant)
  })

  test('asks again what is neither yes nor no', async () => {
    const { prompts, screen } = await prompting(
      'fr',
      ['(O/n)', `peut-être${ENTER}`],
      ['répondez o ou n', `${'\u007f'.repeat(9)}non${ENTER}`],
    )
    expect(await prompts.confirm('Continuer ?', true)).toBe(false)
    expect(screen()).toContain('Continuer ? (O/n) Non')
  })

  test('says that Ctrl-C changed nothing', async () => {
    const { prompts } = await prompting('fr', ['Continuer', '\u0003'])
    await expect(prompts.confirm('Continuer ?', true)).rejects.toThrow(
      new UserError('interrompu, rien n’a été modifié'),
    )
  })
})

test('choose names its keys in French', async () => {
  const { prompts, screen } = await prompting('fr', ['Que faire', `\u001b[B${ENTER}`])
  const choices = { yes: 'prendre', no: 'écarter' }
  expect(await prompts.choose('Que faire ?', choices, 'yes')).toBe('no')
  expect(screen()).toMatch(/se déplacer.*choisir/)
  expect(screen()).not.toMatch(/navigate|select/)
})

test('without a terminal there is nobody to ask', async () => {
  const env = { stdout: { isTTY: false, write: () => {} } } as unknown as Parameters<
    typeof openPrompts
  >[0]['env']
  await expect(openPrompts({ env, messages: catalogues.en })).rejects.toThrow(UserError)
})
