import { Argument } from 'commander'
import { SCHEMA_NAMES, type SchemaName } from '../model/schemas.ts'
import { writeOutput } from '../streams/write-output.ts'
import { schemaText } from '../validation/schema-text.ts'
import type { CommandModule } from './command.ts'

export const schema: CommandModule = {
  define(command, { cli: m }) {
    command
      .addArgument(
        new Argument('[what]', m.schema.argument).choices(SCHEMA_NAMES).default('organisation'),
      )
      .option('-o, --output <file>', m.options.output)
      .option('--force', m.options.force)
  },

  examples: ({ cli: m }) => [
    ['schema', m.schema.examples[0]],
    ['schema list -o data/schema/list.json --force', m.schema.examples[1]],
    ['schema find', m.schema.examples[2]],
  ],

  async run([what = 'organisation'], { output, force }, context) {
    const text = await schemaText(what as SchemaName, context)
    writeOutput(
      text,
      { output: output as string | undefined, force: force === true, what: () => '' },
      context,
    )
    return 0
  },
}
