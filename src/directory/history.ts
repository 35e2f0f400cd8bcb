import { gitIn, type Variables } from './revision.ts'

/**
 * The commits, on any branch, that added or took away one of some texts below a folder: as
 * long as there are any, Git's history holds the text.
 * @returns undefined where there is no Git repository.
 */
export function commitsHolding(
  root: string,
  texts: readonly string[],
  variables: Variables,
): ReadonlySet<string> | undefined {
  const git = gitIn(root, variables)
  if (git(['rev-parse', '--show-prefix']) === undefined) return undefined
  return new Set(
    texts.flatMap(text => {
      const found = git(['log', '--all', '--format=%H', `-S${text}`, '--', '.'])
      return found ? found.split('\n') : []
    }),
  )
}
