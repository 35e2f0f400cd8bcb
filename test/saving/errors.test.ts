import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ChangedMeanwhile, NotWritten } from '../../src/saving/refusal.ts'
import { size } from '../runs.ts'
import { withFault } from './faults.ts'
import {
  commitIn,
  filesIn,
  makeRoot,
  recoverIn,
  remove,
  type Scenario,
  scenarios,
  textsIn,
} from './scenarios.ts'

/** How many system calls further each try goes. */
const STEP = size(5, 1)

const timeout = 120_000

const stateNames = (scenario: Scenario, old: Scenario['old']) => {
  const root = makeRoot({ ...scenario, old })
  const names = filesIn(root)
  remove(root)
  return names
}

describe.each(Object.entries(scenarios))('%s', (_, scenario) => {
  const { old, next } = scenario
  const states = [old, next].map(texts => ({ texts, names: stateNames(scenario, texts) }))

  test.each([
    ['ENOSPC', false],
    ['EIO', false],
    ['EACCES', false],
    ['ENOSPC', true],
    ['EIO', true],
  ])(
    '%s at any call (and at all after it: %s) changes nothing or everything, and is said',
    { timeout },
    (code, lasting) => {
      const thrown = new Set<unknown>()
      for (let at = 1, wasReached = true; wasReached; at += STEP) {
        const root = makeRoot(scenario)
        const { error, calls } = withFault({ at, code, lasting }, () => commitIn(root, scenario))
        wasReached = calls.length >= at
        const where = `${code} at ${at}: ${JSON.stringify(calls[at - 1])}: ${error}`
        const texts = textsIn(root, scenario)
        for (const [path, text] of Object.entries(texts))
          expect([old[path], next[path]]).toContain(text)
        if (error === undefined) expect.soft(texts, where).toEqual(next)
        else {
          expect.soft(error, where).toBeInstanceOf(NotWritten)
          const { path, isHalfDone } = error as NotWritten
          expect.soft(path, where).toMatch(root)
          if (!isHalfDone) expect.soft(texts, where).toEqual(old)
          thrown.add(isHalfDone)
        }
        recoverIn(root)
        const after = { texts: textsIn(root, scenario), names: filesIn(root) }
        expect.soft(states, where).toContainEqual(after)
        if (!(error as NotWritten | undefined)?.isHalfDone)
          expect.soft(after.texts, where).toEqual(texts)
        remove(root)
      }
      expect(thrown).toContain(false)
      // One failure is always taken back.
      if (!lasting) expect(thrown).not.toContain(true)
    },
  )
})

test('a hand that edits a file at any moment but the last before its rename is seen', {
  timeout,
}, () => {
  const scenario = scenarios['two files'] as Scenario
  const edited = 'name: By hand\n'
  for (const path of Object.keys(scenario.old)) {
    const outcomes = new Set<string>()
    for (let at = 1, wasEdited = true; wasEdited; at += STEP) {
      const root = makeRoot(scenario)
      wasEdited = false
      const act = () => {
        wasEdited = true
        writeFileSync(join(root, path), edited)
      }
      const run = withFault({ at, act }, () => commitIn(root, scenario))
      const call = run.calls[at - 1]
      const isLast = call?.name === 'renameSync' && !String(call.path).includes('writing')
      const texts = textsIn(root, scenario)
      const where = `edited at ${at}: ${JSON.stringify(call)}: ${run.error}`
      const others = Object.entries(texts).filter(([each]) => each !== path)
      if (run.error === undefined) {
        for (const [each, text] of others) expect(text, where).toBe(scenario.next[each])
        if (wasEdited && !isLast) expect(texts[path], where).toBe(edited)
        outcomes.add('after')
      } else {
        expect(run.error, where).toBeInstanceOf(ChangedMeanwhile)
        expect(texts[path], where).toBe(edited)
        for (const [each, text] of others) expect(text, where).toBe(scenario.old[each])
        outcomes.add('before')
      }
      expect(filesIn(root), where).toEqual(stateNames(scenario, scenario.old))
      remove(root)
    }
    expect(outcomes).toEqual(new Set(['before', 'after']))
  }
})

test('a file that was edited after a crash keeps the edit, and nothing else is harmed', {
  timeout,
}, () => {
  const scenario = scenarios['two files'] as Scenario
  const edited = 'name: By hand\n'
  for (const path of Object.keys(scenario.old))
    for (let at = 1, wasKilled = true; wasKilled; at += STEP) {
      const root = makeRoot(scenario)
      const { calls } = withFault({ at, kill: true }, () => commitIn(root, scenario))
      wasKilled = calls.length >= at
      writeFileSync(join(root, path), edited)
      const before = textsIn(root, scenario)
      let reason: unknown
      try {
        recoverIn(root)
      } catch (error) {
        reason = (error as { reason?: unknown }).reason
      }
      const after = textsIn(root, scenario)
      expect(readFileSync(join(root, path), 'utf8')).toBe(edited)
      if (reason !== undefined) {
        expect([reason, after]).toEqual(['edited', before])
      } else {
        const [other] = Object.keys(scenario.old).filter(each => each !== path)
        expect([scenario.old, scenario.next].map(each => each[other as string])).toContain(
          after[other as string],
        )
        expect(filesIn(root)).toEqual(stateNames(scenario, scenario.old))
      }
      remove(root)
    }
})
