import type { Language, Messages } from '../messages/index.ts'
import type { Settings } from '../model/organisation.ts'
import { ESSENTIAL_CODES, type RuleCode } from '../model/rule-code.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Rule, Sample } from './rule.ts'
import { rules } from './rules/index.ts'
import { documentation, isListing, type RuleDocumentation, sampleLines } from './sample.ts'
import { severityOf } from './severity.ts'

const isEssential = (code: RuleCode) => (ESSENTIAL_CODES as readonly string[]).includes(code)

/** A rule's documentation for the terminal. */
export async function explanation(
  code: RuleCode,
  settings: Settings,
  { messages, language, terminal }: { messages: Messages; language: Language; terminal: Terminal },
): Promise<string> {
  const rule: Rule = rules[code]
  const { title, about } = (await documentation(language))[code]
  const { style, columns = 80 } = terminal
  const m = messages.validation
  const { explained } = m
  const set = severityOf(code, settings.rules)
  const facts = [
    `${explained.severity}: ${m.severity[rule.severity]}${set ? ` (${explained.setTo(set)})` : ''}`,
    ...(rule.fixable ? [explained.fix] : []),
    ...(isEssential(code) ? [explained.essential] : []),
  ]
  const lines = (sample: Sample) => sampleLines(sample).map(line => `  ${line}`)
  return `${[
    `${style.bold(code)}: ${title}`,
    style.dim(facts.join(' · ')),
    '',
    ...wrapped(about, Math.min(columns, 88)),
    '',
    style.red(explained.bad),
    ...lines(rule.samples.bad),
    style.green(explained.good),
    ...lines(rule.samples.good),
    ...(isEssential(code)
      ? []
      : [
          '',
          `${style.dim(explained.settings)}  rules: { ${code}: off }`,
          `${style.dim(explained.comment)}  # press-contacts-ignore: ${code}`,
        ]),
  ].join('\n')}\n`
}

/** The page of all rules, in Markdown. */
export async function rulesPage(messages: Messages, language: Language): Promise<string> {
  const docs = await documentation(language)
  const { page, explained, severity: words } = messages.validation
  const all = Object.values<Rule>(rules)
  const anchor = (code: string) => code.replace('/', '')
  const section = ({ code, severity, fixable, samples }: Rule) => {
    const { title, about } = docs[code]
    const facts = [words[severity], ...(fixable ? [explained.fix] : [])]
    if (isEssential(code)) facts.push(explained.essential)
    const shown = (sample: Sample) =>
      `\`\`\`${isListing(sample) ? 'text' : 'yaml'}\n${sampleLines(sample).join('\n')}\n\`\`\``
    return `## ${code}\n\n**${title}** (${facts.join(', ')})\n\n${about}\n\n${explained.bad}\n\n${shown(samples.bad)}\n\n${explained.good}\n\n${shown(samples.good)}`
  }
  const index = all.map(
    ({ code, severity, fixable }) =>
      `| [${code}](#${anchor(code)}) | ${words[severity]} | ${fixable ? '`--fix`' : ''} | ${docs[code].title} |`,
  )
  const { columns: c } = messages.validation
  return [
    `# ${page.title}`,
    page.intro,
    [
      `| ${c.code} | ${c.severity} | ${c.fixable} | ${c.title} |`,
      '| --- | --- | --- | --- |',
      ...index,
    ].join('\n'),
    ...all.map(section),
  ]
    .join('\n\n')
    .concat('\n')
}

/** The rules in a table: code, severity as the settings have it, whether `--fix` fixes it, what it finds. */
export function ruleRows(
  settings: Settings,
  docs: Readonly<Record<RuleCode, RuleDocumentation>>,
  { validation: m }: Messages,
): readonly (readonly string[])[] {
  return Object.values<Rule>(rules).map(({ code, severity, fixable }) => [
    code,
    severityOf(code, settings.rules) ?? severity,
    fixable ? m.fixable : '',
    docs[code].title,
  ])
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
