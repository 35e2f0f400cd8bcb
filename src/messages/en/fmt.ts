/** Formatting of files. */
export const fmt = {
  files: 'files to format (default: the whole directory)',
  check: 'exit 1 if a file is not formatted; write nothing',
  dryRun: 'show the changes without writing them',
  nothing: 'all files are formatted',
  broken: (place: string, message: string) => `${place}: not formatted: ${message}`,
  unsafe: (path: string) => `${path}: not formatted: the meaning might change`,
  examples: [
    'format all files',
    'show the changes',
    'in a pipeline: list unformatted files',
  ] as readonly [string, string, string],
}
