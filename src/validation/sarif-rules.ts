import type { Language, Messages } from '../messages/index.ts'
import type { Severity } from '../model/rule-code.ts'
import type { Rule, Sample } from './rule.ts'
import { rules } from './rules/index.ts'
import { documentation, isListing, type RuleDocumentation, sampleLines } from './sample.ts'

/** SARIF's words for our severities. */
export const SARIF_LEVELS = {
  error: 'error',
  warning: 'warning',
  info: 'note',
} as const satisfies Record<Severity, string>

/** All rules as SARIF describes them (reportingDescriptor, 3.49), in the registry's order. */
export async function sarifRules(messages: Messages, language: Language) {
  const docs = await documentation(language)
  return Object.values<Rule>(rules).map(rule => ({
    id: rule.code,
    shortDescription: { text: docs[rule.code].title },
    fullDescription: { text: docs[rule.code].about },
    help: help(rule, docs[rule.code], messages),
    defaultConfiguration: { level: SARIF_LEVELS[rule.severity] },
    properties: { tags: [rule.code.replace(/\/.*/, '')] },
  }))
}

function help({ samples }: Rule, { about }: RuleDocumentation, { validation: m }: Messages) {
  const { bad, good } = m.explained
  return {
    text: [about, bad, plain(samples.bad), good, plain(samples.good)].join('\n\n'),
    markdown: [about, bad, fenced(samples.bad), good, fenced(samples.good)].join('\n\n'),
  }
}

const plain = (sample: Sample) =>
  sampleLines(sample)
    .map(line => `  ${line}`.trimEnd())
    .join('\n')

const fenced = (sample: Sample) =>
  `\`\`\`${isListing(sample) ? 'text' : 'yaml'}\n${sampleLines(sample).join('\n')}\n\`\`\``
