import { describe, expect, test } from 'vitest'
import { size } from '../runs.ts'
import { type Call, CHANGING, Killed, withFault } from './faults.ts'
import {
  commitIn,
  filesIn,
  makeRoot,
  recoverIn,
  remove,
  type Scenario,
  scenarios,
  type Texts,
  textsIn,
} from './scenarios.ts'

/** How many system calls further each try goes. */
const STEP = size(5, 1)

const timeout = 120_000

/** The names of the files when all of them have these texts. */
function namesWith(scenario: Scenario, texts: Texts): string[] {
  const root = makeRoot({ ...scenario, old: texts })
  const names = filesIn(root)
  remove(root)
  return names
}

function isWhole(texts: Texts, { old, next }: Scenario): boolean {
  return Object.entries(texts).every(([path, text]) => text === old[path] || text === next[path])
}

describe.each(Object.entries(scenarios))('%s', (_, scenario) => {
  const { old, next } = scenario
  const states = [old, next].map(texts => ({ texts, names: namesWith(scenario, texts) }))
  const state = (root: string) => ({ texts: textsIn(root, scenario), names: filesIn(root) })

  test('a writer killed at any call leaves each file whole, and all old or all new after the next run', {
    timeout,
  }, () => {
    const outcomes = new Set<Texts | undefined>()
    let calls: readonly Call[] = []
    let wasKilled = true
    for (let at = 1; wasKilled; at += STEP) {
      const root = makeRoot(scenario)
      const run = withFault({ at, kill: true }, () => commitIn(root, scenario))
      calls = run.calls
      wasKilled = calls.length >= at
      if (!(run.error instanceof Killed)) expect(run.error).toBeUndefined()
      const where = `killed at ${at}: ${JSON.stringify(calls[at - 1])}`
      expect(isWhole(textsIn(root, scenario), scenario), where).toBe(true)
      recoverIn(root)
      expect.soft(states, where).toContainEqual(state(root))
      outcomes.add(
        states.find(
          ({ texts }) => JSON.stringify(texts) === JSON.stringify(textsIn(root, scenario)),
        )?.texts,
      )
      remove(root)
    }
    expect(outcomes).toEqual(new Set([old, next]))
    expect(calls.length).toBeGreaterThan(30)
  })

  test('after any crash the next change is made', { timeout }, () => {
    for (let at = 1, wasKilled = true; wasKilled; at += STEP) {
      const root = makeRoot(scenario)
      const { calls } = withFault({ at, kill: true }, () => commitIn(root, scenario))
      wasKilled = calls.length >= at
      const isNew = () => JSON.stringify(textsIn(root, scenario)) === JSON.stringify(next)
      // Either the change was made by then, or it can be made now.
      try {
        commitIn(root, scenario)
      } catch (error) {
        expect((error as Error).constructor.name).toBe('ChangedMeanwhile')
      }
      expect(isNew(), `killed at ${at}`).toBe(true)
      expect(filesIn(root)).toEqual(states[1]?.names)
      remove(root)
    }
  })
})

test('a run that is killed while it sees to what another one left leaves no more to do', {
  timeout,
}, () => {
  const scenario = scenarios[
    'a file that goes, one that comes in a new folder, and one that changes'
  ] as Scenario
  const { old, next } = scenario
  const states = [old, next].map(texts => ({ texts, names: namesWith(scenario, texts) }))
  for (let at = 1, wasKilled = true; wasKilled; at += STEP)
    for (let again = 1, wasKilledAgain = true; wasKilledAgain; again += STEP) {
      const root = makeRoot(scenario)
      const kill = { kill: true, of: CHANGING } as const
      const first = withFault({ ...kill, at }, () => commitIn(root, scenario))
      const second = withFault({ ...kill, at: again }, () => recoverIn(root))
      wasKilled = first.calls.length >= at
      wasKilledAgain = second.calls.length >= again
      const [one, two] = [first.calls[at - 1], second.calls[again - 1]]
      const where = `killed at ${JSON.stringify(one)}, then at ${JSON.stringify(two)}`
      expect(isWhole(textsIn(root, scenario), scenario), where).toBe(true)
      recoverIn(root)
      expect
        .soft(states, where)
        .toContainEqual({ texts: textsIn(root, scenario), names: filesIn(root) })
      remove(root)
    }
})
