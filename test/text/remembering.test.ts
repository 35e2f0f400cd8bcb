import { expect, test } from 'vitest'
import { lastResult } from '../../src/model/weak-cache.ts'

test('asks again only when it is asked something else', () => {
  const asked: string[] = []
  const length = lastResult((text: string) => {
    asked.push(text)
    return text.length
  })
  expect(['a', 'a', 'bc', 'bc', 'a'].map(length)).toEqual([1, 1, 2, 2, 1])
  expect(asked).toEqual(['a', 'bc', 'a'])
})
