import type { Plan } from './plan.ts'
import type { Change, PlanItem, PlannedOrganisation } from './plan-item.ts'

/** What is to be written into one organisation's file. */
export interface FileChanges {
  readonly organisation: PlannedOrganisation
  /** Those to the file; of a new one, those that make it of nothing but its name. */
  readonly changes: readonly Change[]
  readonly items: readonly PlanItem[]
}

/** The changes of some items of a plan by the file that they are made to, in the plan's order; none where nothing changes. */
export function fileChanges({ items }: Plan, chosen: (item: PlanItem) => boolean): FileChanges[] {
  const files = new Map<string, FileChanges>()
  for (const item of items) {
    const { organisation, changes } = item
    if (organisation === undefined || changes.length === 0 || !chosen(item)) continue
    const before = files.get(organisation.id)
    files.set(organisation.id, {
      organisation,
      changes: [...(before?.changes ?? []), ...changes],
      items: [...(before?.items ?? []), item],
    })
  }
  return [...files.values()]
}

/** What one person brings may tell where another belongs; more rounds than these no source needs. */
const MAX_ROUNDS = 8

/**
 * Plans, carries out and plans again until nothing is left to do, so that importing the same
 * files once more changes nothing.
 * @param state what is to change: a directory, in whatever form.
 * @param chosen what of a plan is carried out.
 * @param carryOut gives the state with changes made, itself where none can be.
 * @returns the first plan, and the state in the end.
 */
export function planWhole<State>(
  state: State,
  plan: (state: State) => Plan,
  chosen: (item: PlanItem) => boolean,
  carryOut: (state: State, changes: readonly FileChanges[]) => State,
): { readonly plan: Plan; readonly state: State } {
  const first = plan(state)
  let current = first
  let made = state
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const changes = fileChanges(current, chosen)
    if (changes.length === 0) break
    const next = carryOut(made, changes)
    if (next === made) break
    made = next
    current = plan(made)
  }
  return { plan: first, state: made }
}
