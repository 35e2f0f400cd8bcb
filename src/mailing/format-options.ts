import type { Command } from 'commander'
import { UserError } from '../env.ts'
import type { Messages } from '../messages/index.ts'
import { type ReadFields, readFields } from './fields.ts'
import { FORMAT_OPTIONS, type FormatOption, type FormatSettings } from './format.ts'
import { formats } from './formats/index.ts'

/** Adds the options that some formats of `mail` take. */
export function defineFormatOptions(command: Command, { mailing: m }: Messages): void {
  command
    .option('--separator <mark>', m.separator)
    .option('--encode', m.encode)
    .option('--excel', m.excel)
    .option('--fields <names>', m.fields)
    .option('--greeting', m.greeting)
    .option('--base <dn>', m.base)
}

/**
 * The options of a format, as the user gave them; `help` when its fields are asked for.
 * @throws UserError when an option does not go with the format, or names no field.
 */
export function formatSettings(
  name: string,
  options: Readonly<Record<string, unknown>>,
  messages: Messages,
): Omit<FormatSettings, 'id' | 'name'> | 'help' {
  const { mailing: m } = messages
  if (options.fields === 'help') return 'help'
  const taken = taking(name)
  for (const option of FORMAT_OPTIONS)
    if (options[option] !== undefined && !taken.includes(option)) {
      const others = Object.keys(formats).filter(each => taking(each).includes(option))
      throw new UserError(m.optionElsewhere(option, name), m.optionHint(others.join(', ')))
    }
  const { separator, encode, excel, fields, greeting, base } = options
  if (separator !== undefined && separator !== ',' && separator !== ';')
    throw new UserError(m.badSeparator(`${separator}`))
  return {
    ...(separator !== undefined && { separator }),
    ...(encode === true && { encode }),
    ...(excel === true && { excel, headings: m.headings }),
    ...(greeting === true && { greeting }),
    ...(typeof base === 'string' && { base }),
    ...(typeof fields === 'string' && { fields: known(readFields(fields), messages) }),
  }
}

function taking(name: string): readonly FormatOption[] {
  return Object.hasOwn(formats, name) ? formats[name as keyof typeof formats].options : []
}

function known(read: ReadFields, { mailing: m, cli }: Messages) {
  if ('fields' in read) return read.fields
  const { name, problem, near } = read
  const message = { unknown: m.unknownField(name), twice: m.fieldTwice(name), empty: m.noField }
  throw new UserError(message[problem], near ? cli.usage.didYouMean(near) : m.fieldsHint)
}
