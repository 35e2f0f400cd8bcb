/** What `validate` says around the diagnostics. */
export const validation = {
  files: 'files to check; all of the directory by default',
  strict: 'exit with 1 for warnings too',
  infos: 'show each info instead of one line per kind',
  fix: 'mend what is certain',
  dryRun: 'with --fix: show what would change, and change nothing',
  rules: 'list the rules',
  explain: 'explain a rule',
  stdin: 'check standard input',
  stdinFilename: 'the file that standard input stands for',
  watch: 'check again whenever a file changes',
  maxAge: 'after how long a contact should be checked again, such as "6 months"',
  badMaxAge: (value: string) => `the option --max-age cannot be "${value}"`,
  badMaxAgeHint: 'write it as in "90 days", "12 months" or "3 years"',
  unknownRule: (code: string) => `there is no rule "${code}"`,
  unknownRuleHint: 'list them with: press-contacts validate --rules',
  needsFix: '--dry-run goes with --fix',
  noFixHere: '--fix cannot change standard input; give the file',
  noWatchHere: '--watch goes with files, not with --stdin or --dry-run',
  filesOrStdin: 'give either files or --stdin',
  fixed: (findings: number, files: number) =>
    `${count(findings, 'finding')} mended in ${count(files, 'file')}`,
  wouldFix: (findings: number, files: number) =>
    `${count(findings, 'finding')} would be mended in ${count(files, 'file')}`,
  nothingToFix: 'nothing to mend for certain',
  watching: (folder: string) => `watching ${folder}; Ctrl-C ends`,
  columns: { code: 'Code', severity: 'Severity', fixable: 'Fix', title: 'Finds' },
  fixable: '--fix',
  explained: {
    severity: 'Severity',
    setTo: (severity: string) => `set to ${severity} by the settings`,
    fix: '--fix mends what is certain',
    essential: 'cannot be switched off',
    bad: 'Found:',
    good: 'Right:',
    settings: 'In press-contacts.yaml:',
    comment: 'In a file, at the end of the line or alone above it:',
  },
  page: {
    title: 'The rules of `press-contacts validate`',
    intro:
      'Made from the rules themselves; `press-contacts validate --rules` lists them and `--explain CODE` shows one of them in the terminal. `press-contacts.yaml` sets how serious each is (`rules: { phone/invalid: warning }`, or `off`), and the comment `# press-contacts-ignore: CODE` silences one line.',
  },
  severity: { error: 'error', warning: 'warning', info: 'info' },
  hint: 'hint:',
  summary: (files: number, organisations: number, contacts: number) =>
    `${count(files, 'file')} checked: ${count(organisations, 'organisation')}, ${count(contacts, 'contact')}`,
  nothing: 'nothing wrong',
  found: (errors: number, warnings: number, infos: number) =>
    `${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(infos, 'info')}`,
  mendable: (findings: number) => `${findings} of them can be mended with --fix`,
  foldedInfos: ({ code, count: n, title }: { code: string; count: number; title: string }) =>
    `${n} × ${title} [${code}]`,
  showInfos: 'show each info with --infos',
  mends: '--fix mends it',
  folded: (findings: number, code: string) =>
    `${findings} more [${code}]: --format short shows them all, and so does a pipe`,
  sourceRoot: 'the folder that the command ran in',
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
