import { type Command, Help, type Option } from 'commander'
import type { Messages } from '../messages/index.ts'

/** Makes commander's help speak the user's language, for this command and those made from it. */
export function configureHelp(program: Command, messages: Messages): Command {
  const { headings } = messages.cli
  return program.configureHelp({
    showGlobalOptions: true,
    optionTerm: option => placeholders(option.flags, messages),
    argumentTerm: argument => messages.cli.placeholders[argument.name()] ?? argument.name(),
    commandUsage: command => usageLine(command, messages),
    styleTitle: title => headings[title as keyof typeof headings] ?? title,
    optionDescription: option => withNotes(option, messages),
    argumentDescription: argument => withNotes(argument, messages),
    boxWrap: (text, width) => wrapAtSpaces(text, width),
    minWidthToWrap: NARROWEST,
    formatItem: (term, termWidth, description, helper) =>
      (helper.helpWidth ?? WIDE) < WIDE
        ? itemBelow(term, description, helper)
        : new Help().formatItem.call(helper, term, termWidth, description, helper),
  })
}

/** Columns from which a description has room beside its term; fewest columns to wrap to. */
const [WIDE, NARROWEST] = [64, 20]

/** A term, and its description on the lines below: for narrow terminals. */
function itemBelow(term: string, description: string, helper: Help): string {
  const indent = '      '
  const lines = helper.boxWrap(description, (helper.helpWidth ?? WIDE) - indent.length).split('\n')
  return [`  ${term}`, ...lines.filter(Boolean).map(line => indent + line)].join('\n')
}

/** Wraps a text as commander does, except at no-break spaces, which commander takes for spaces. */
function wrapAtSpaces(text: string, width: number): string {
  const [noBreak, standIn] = ['\u00a0', '\ue000']
  const help = Object.assign(new Help(), { minWidthToWrap: NARROWEST })
  return help.boxWrap(text.replaceAll(noBreak, standIn), width).replaceAll(standIn, noBreak)
}

/** The description of an option or argument, with its choices and default: commander itself writes these in English. */
function withNotes(
  {
    description,
    argChoices,
    defaultValue,
  }: Pick<Option, 'description' | 'argChoices' | 'defaultValue'>,
  { cli }: Messages,
): string {
  const notes = [
    argChoices && cli.notes.choices(argChoices.join(', ')),
    defaultValue !== undefined && defaultValue !== false && cli.notes.default(String(defaultValue)),
  ].filter(Boolean)
  return notes.length === 0 ? description : `${description} (${notes.join(cli.notes.separator)})`
}

/** `press-contacts show [options] [reference...]`, its placeholders in the user's language. */
function usageLine(command: Command, messages: Messages): string {
  const names: string[] = []
  for (let each: Command | null = command; each; each = each.parent) names.unshift(each.name())
  return `${names.join(' ')} ${placeholders(command.usage(), messages)}`
}

/** A text with what is in `<>` and `[]` in the user's language. */
const placeholders = (text: string, { cli: { placeholders: names } }: Messages): string =>
  text.replace(/([<[])([^\]>.]+)/g, (_, open, name) => `${open}${names[name] ?? name}`)

/** The examples at the foot of a command's help, and the page of the guide. @param page its path. */
export function helpFoot(
  examples: readonly (readonly [string, string])[],
  page: string,
  messages: Messages,
): string {
  const rows = examples.map(([line, does]) => `  # ${does}\n  press-contacts ${line}`)
  return `\n${messages.cli.headings.examples}\n${rows.join('\n')}\n\n${messages.cli.guide(page)}`
}
