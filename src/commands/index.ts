import type { CommandEntry } from './command.ts'

/** The commands, in the order that help shows them. */
export const commands = {
  find: { load: async () => (await import('./find.ts')).find, takesQuery: true },
  show: { load: async () => (await import('./show.ts')).show, takesQuery: true },
  orgs: { load: async () => (await import('./orgs.ts')).orgs, takesQuery: true },
  import: { load: async () => (await import('./import.ts')).importCommand },
  validate: { load: async () => (await import('./validate.ts')).validateCommand },
  fmt: { load: async () => (await import('./fmt.ts')).fmt },
  vcard: { load: async () => (await import('./vcard.ts')).vcard, takesQuery: true },
  block: { load: async () => (await import('./block.ts')).block },
  mail: { load: async () => (await import('./mail.ts')).mail, takesQuery: true },
  lists: { load: async () => (await import('./lists.ts')).lists },
  stats: { load: async () => (await import('./stats.ts')).stats, takesQuery: true },
  access: { load: async () => (await import('./access.ts')).access, takesQuery: true },
  add: { load: async () => (await import('./add.ts')).add },
  set: { load: async () => (await import('./set.ts')).set },
  edit: { load: async () => (await import('./edit.ts')).edit },
  verify: { load: async () => (await import('./verify.ts')).verify },
  left: { load: async () => (await import('./left.ts')).left },
  move: { load: async () => (await import('./move.ts')).move },
  remove: { load: async () => (await import('./remove.ts')).remove },
  object: { load: async () => (await import('./object.ts')).object },
  forget: { load: async () => (await import('./forget.ts')).forget },
  formats: { load: async () => (await import('./formats.ts')).formats },
  init: { load: async () => (await import('./init.ts')).init },
  cache: { load: async () => (await import('./cache.ts')).cache },
  schema: { load: async () => (await import('./schema.ts')).schema },
} as const satisfies Record<string, CommandEntry>

export type CommandName = keyof typeof commands
