/** What `validate` says around the diagnostics. */
export const validation = {
  files: 'files to check; all of the directory by default',
  strict: 'exit with 1 for warnings too',
  severity: { error: 'error', warning: 'warning' },
  hint: 'hint:',
  summary: (files: number, organisations: number, contacts: number) =>
    `${count(files, 'file')} checked: ${count(organisations, 'organisation')}, ${count(contacts, 'contact')}`,
  nothing: 'nothing wrong',
  found: (errors: number, warnings: number) =>
    `${count(errors, 'error')}, ${count(warnings, 'warning')}`,
  noFile: (path: string) => `there is no file "${path}"`,
  examples: [
    'all files of the directory',
    'one file',
    'in a pipeline, one line a finding',
  ] as readonly [string, string, string],
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
