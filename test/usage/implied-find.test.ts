import { expect, test } from 'vitest'
import { withImpliedFind } from '../../src/usage/implied-find.ts'

const isCommand = (name: string) => ['find', 'mail'].includes(name)

test.each([
  ['martin', 'find martin'],
  ['jean martin --format json', 'find jean martin --format json'],
  ['-C data --lang fr martin', '-C data --lang fr find martin'],
  ['--directory=data --no-cache martin', '--directory=data --no-cache find martin'],
  ['-- mail', 'find -- mail'],
  ['martin mail', 'find martin mail'],
  ['mail', 'mail'],
  ['-C data mail martin', '-C data mail martin'],
  ['help mail', 'help mail'],
  ['--help', '--help'],
  ['', ''],
])('%s is %s', (given, full) => {
  const words = (line: string) => line.split(' ').filter(Boolean)
  expect(withImpliedFind(words(given), isCommand).args).toEqual(words(full))
})
