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
