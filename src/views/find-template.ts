import { UserError } from '../env.ts'
import type { Messages } from '../messages/index.ts'
import { safe } from '../terminal/safe.ts'
import { parseTemplate, type Template, type TemplateFault } from './template.ts'

/** A template that the user gave. @throws UserError that says where it is wrong. */
export function readTemplate(source: string, messages: Messages): Template {
  const read = parseTemplate(source)
  if ('template' in read) return read.template
  const { cli, views: m } = messages
  const { near } = read
  throw new UserError(said(read, messages), near ? cli.usage.didYouMean(near) : m.templateHint)
}

function said({ fault, column, written }: TemplateFault, { views: { template: m } }: Messages) {
  const what = safe(written)
  const messages = {
    empty: m.empty,
    unclosed: m.unclosed(what),
    closing: m.closing,
    field: m.field(what),
    escape: m.escape(what),
  }
  return fault === 'empty' ? m.empty : m.at(column, messages[fault])
}
