import type { CommandEntry } from './command.ts'

/** The commands, in the order that help shows them. */
export const commands = {
  find: { load: async () => (await import('./find.ts')).find, takesQuery: true },
  show: { load: async () => (await import('./show.ts')).show, takesQuery: true },
  orgs: { load: async () => (await import('./orgs.ts')).orgs, takesQuery: true },
  validate: { load: async () => (await import('./validate.ts')).validateCommand },
  vcard: { load: async () => (await import('./vcard.ts')).vcard, takesQuery: true },
  mail: { load: async () => (await import('./mail.ts')).mail, takesQuery: true },
  lists: { load: async () => (await import('./lists.ts')).lists },
  init: { load: async () => (await import('./init.ts')).init },
  schema: { load: async () => (await import('./schema.ts')).schema },
} as const satisfies Record<string, CommandEntry>

export type CommandName = keyof typeof commands
