import { expect, test } from 'vitest'
import { forgetWeakCaches, weakCache } from '../../src/model/weak-cache.ts'

test('makes something of an object once, until all is forgotten', () => {
  let count = 0
  const made = weakCache((of: { readonly name: string }, suffix: string) => [
    of.name + suffix,
    ++count,
  ])
  const one = { name: 'a' }
  expect(made(one, 'x')).toEqual(['ax', 1])
  expect(made(one, 'x')).toEqual(['ax', 1])
  expect(made({ name: 'a' }, 'y')).toEqual(['ay', 2])
  forgetWeakCaches()
  expect(made(one, 'x')).toEqual(['ax', 3])
})

test('remembers that there is nothing', () => {
  let count = 0
  const made = weakCache((_of: object) => {
    count++
    return null
  })
  const one = {}
  expect([made(one), made(one), count]).toEqual([null, null, 1])
})
