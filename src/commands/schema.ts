import { Argument } from 'commander'
import { type SchemaName, schemas } from '../model/schemas.ts'
import { writeOutput } from '../output.ts'
import type { CommandModule } from './command.ts'

export const schema: CommandModule = {
  define(command, { cli: m }) {
    command
      .addArgument(
        new Argument('[what]', m.schema.argument)
          .choices(Object.keys(schemas))
          .default('organisation'),
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
    const text = `${JSON.stringify(schemas[what as SchemaName], null, 2)}\n`
    writeOutput(text, { output: output as string | undefined, force: force === true }, context)
    return 0
  },
}
