/** Everything that `validate` prints except the messages of the rules. */
export const validation = {
  files: 'files to check; the whole directory by default',
  strict: 'exit 1 on warnings too',
  infos: 'show each info instead of one line per kind',
  fix: 'correct unambiguous cases',
  dryRun: 'with --fix: show the changes without writing them',
  rules: 'list the rules',
  explain: 'explain a rule',
  stdin: 'check standard input',
  stdinFilename: 'file name of standard input, for messages',
  watch: 'check again after each change of a file',
  maxAge: 'maximum age of a check, such as "6 months"',
  badMaxAge: (value: string) => `the option --max-age cannot be "${value}"`,
  badMaxAgeHint: 'write a duration such as "90 days", "12 months" or "3 years"',
  unknownRule: (code: string) => `unknown rule "${code}"`,
  unknownRuleHint: 'list the rules with: press-contacts validate --rules',
  needsFix: '--dry-run requires --fix',
  noFixHere: '--fix cannot change standard input; name the file',
  noWatchHere: '--watch cannot be combined with --stdin or --dry-run',
  filesOrStdin: 'give either files or --stdin',
  fixed: (findings: number, files: number) =>
    `${count(findings, 'problem')} fixed in ${count(files, 'file')}`,
  wouldFix: (findings: number, files: number) =>
    `${count(findings, 'problem')} would be fixed in ${count(files, 'file')}`,
  nothingToFix: 'nothing that --fix can correct',
  watching: (folder: string) => `watching ${folder}; press Ctrl-C to stop`,
  columns: { code: 'Code', severity: 'Severity', fixable: 'Fix', title: 'Reports' },
  fixable: '--fix',
  explained: {
    severity: 'Severity',
    setTo: (severity: string) => `set to ${severity} in the settings`,
    fix: '--fix corrects unambiguous cases',
    essential: 'cannot be switched off',
    bad: 'Reported:',
    good: 'Correct:',
    settings: 'In press-contacts.yaml:',
    comment: 'To ignore the rule, at the end of a line or on the line above:',
  },
  page: {
    title: 'The rules of `press-contacts validate`',
    intro:
      'This page is generated from the rules. `press-contacts validate --rules` lists the rules, and `--explain CODE` shows one rule in the terminal. Set the severity of a rule in `press-contacts.yaml` (`rules: { phone/invalid: warning }`, or `off`); ignore a rule on one line with the comment `# press-contacts-ignore: CODE`.',
  },
  severity: { error: 'error', warning: 'warning', info: 'info' },
  hint: 'hint:',
  summary: (files: number, organisations: number, contacts: number) =>
    `${count(files, 'file')} checked: ${count(organisations, 'organisation')}, ${count(contacts, 'contact')}`,
  nothing: 'no problems found',
  found: (errors: number, warnings: number, infos: number) =>
    `${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(infos, 'info')}`,
  fixableCount: (findings: number) => `${findings} can be fixed with --fix`,
  foldedInfos: ({ code, count: n, title }: { code: string; count: number; title: string }) =>
    `${n} × ${title} [${code}]`,
  showInfos: 'show each info with --infos',
  fixableWithFix: 'fixable with --fix',
  folded: (findings: number, code: string) =>
    `${findings} more [${code}]: show all with --format short`,
  sourceRoot: 'the folder in which the command ran',
  noFile: (path: string) => `no file "${path}"`,
  examples: [
    'all files of the directory',
    'one file',
    'one line per problem, for a pipeline',
  ] as readonly [string, string, string],
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
