/** The canonical form of files. */
export const fmt = {
  files: 'files to format; all of the directory by default',
  check: 'change nothing; exit with 1 when there is something to do',
  dryRun: 'change nothing; show what would change',
  nothing: 'all files have their canonical form',
  broken: (place: string, message: string) => `${place}: left as it is: ${message}`,
  unsafe: (path: string) => `${path}: left as it is: another form might not mean the same`,
  examples: [
    'give all files their canonical form',
    'what that would change',
    'in a pipeline: list unformatted files',
  ] as readonly [string, string, string],
}
