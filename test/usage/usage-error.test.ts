import { describe, expect, test } from 'vitest'
import { cli } from '../support.ts'

describe('a usage error names the argument and shows the usage line of its command', () => {
  test.each([
    [
      ['verify', 'hubidos', '--dat', '2026-11-20'],
      'unknown option --dat',
      'verify [options] <reference...>',
    ],
    [['left', 'jacquet', 'bénard'], 'unexpected argument "bénard"', 'left [options] <reference>'],
    [['left', 'jacquet', "d'Arc", '--dry-run'], 'unexpected argument "d\'Arc"', 'left [options]'],
    [
      ['move', 'jacquet'],
      'missing argument: target organisation',
      'move [options] <reference> <organisation>',
    ],
    [['show'], 'missing argument: ', 'show [options] [reference...]'],
    [['schema', 'nope'], 'unknown value "nope"; choose one of: organisation', 'schema [options]'],
    [['schema', "o'k"], 'unknown value "o\'k"', 'schema [options]'],
    [['find', '--limit'], 'the option --limit needs a value', 'find [options] [query...]'],
    [['find', '-f', "t'able"], 'the option --format cannot be "t\'able"', 'find [options]'],
  ] as const)('%j', async (args, message, usage) => {
    const { code, stdout, stderr } = await cli(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`press-contacts: ${message}`)
    expect(stderr).toContain(`\nUsage: press-contacts ${usage}`)
  })

  test('in French', async () => {
    const { stderr } = await cli(['left', 'jacquet', 'bénard', '--lang', 'fr'])
    expect(stderr).toBe(
      'press-contacts: argument en trop : « bénard »\nUsage : press-contacts left [options] <référence>\nconseil : voir « press-contacts left --help »\n',
    )
  })

  test('proposes the value that is near', async () => {
    expect((await cli(['find', '-f', 'tabel'])).stderr).toContain('did you mean table?')
  })
})
