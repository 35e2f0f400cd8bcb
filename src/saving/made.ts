import { rmdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { attempt } from './refusal.ts'

/** What a change has made on its way, to be removed if it is not needed. */
export interface Made {
  /** New texts that have not taken their places. */
  readonly temporaries: Set<string>
  /** New folders, each with the topmost one that had to be made for it. */
  readonly folders: Map<string, string>
}

/** Removes what is not needed. @returns whether nothing is left. */
export function discard({ temporaries, folders }: Made): boolean {
  for (const path of temporaries)
    if (attempt(() => rmSync(path, { force: true }))) temporaries.delete(path)
  for (const [folder, top] of folders) removeEmpty(folder, top)
  return temporaries.size === 0
}

/** Removes a folder and those above it up to `top`, as long as they are empty. */
export function removeEmpty(folder: string, top: string): void {
  for (let path = folder; ; path = dirname(path))
    if (!attempt(() => rmdirSync(path)) || path === top || dirname(path) === path) return
}
