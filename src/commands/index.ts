import type { CommandEntry } from './command.ts'

/** The commands, in the order that help shows them. */
export const commands = {
  find: {
    load: async () => (await import('./find.ts')).find,
    takesQuery: true,
    guide: 'find-people',
  },
  show: {
    load: async () => (await import('./show.ts')).show,
    takesQuery: true,
    guide: 'find-people',
  },
  orgs: {
    load: async () => (await import('./orgs.ts')).orgs,
    takesQuery: true,
    guide: 'find-people',
  },
  import: { load: async () => (await import('./import.ts')).importCommand, guide: 'import' },
  validate: {
    load: async () => (await import('./validate.ts')).validateCommand,
    guide: 'keep-files-right',
  },
  fmt: { load: async () => (await import('./fmt.ts')).fmt, guide: 'keep-files-right' },
  vcard: {
    load: async () => (await import('./vcard.ts')).vcard,
    takesQuery: true,
    guide: 'phones-and-outlook',
  },
  block: { load: async () => (await import('./block.ts')).block, guide: 'under-a-press-release' },
  mail: {
    load: async () => (await import('./mail.ts')).mail,
    takesQuery: true,
    guide: 'lists-and-mailings',
  },
  lists: { load: async () => (await import('./lists.ts')).lists, guide: 'lists-and-mailings' },
  stats: {
    load: async () => (await import('./stats.ts')).stats,
    takesQuery: true,
    guide: 'keep-files-right',
  },
  access: {
    load: async () => (await import('./access.ts')).access,
    takesQuery: true,
    guide: 'personal-data',
  },
  add: { load: async () => (await import('./add.ts')).add, guide: 'edit-by-command' },
  set: { load: async () => (await import('./set.ts')).set, guide: 'edit-by-command' },
  edit: { load: async () => (await import('./edit.ts')).edit, guide: 'edit-by-command' },
  verify: { load: async () => (await import('./verify.ts')).verify, guide: 'edit-by-command' },
  left: { load: async () => (await import('./left.ts')).left, guide: 'edit-by-command' },
  move: { load: async () => (await import('./move.ts')).move, guide: 'edit-by-command' },
  remove: { load: async () => (await import('./remove.ts')).remove, guide: 'edit-by-command' },
  object: { load: async () => (await import('./object.ts')).object, guide: 'personal-data' },
  forget: { load: async () => (await import('./forget.ts')).forget, guide: 'personal-data' },
  formats: {
    load: async () => (await import('./formats.ts')).formats,
    guide: 'lists-and-mailings',
  },
  init: { load: async () => (await import('./init.ts')).init, guide: 'start' },
  cache: { load: async () => (await import('./cache.ts')).cache, guide: 'large-directories' },
  schema: { load: async () => (await import('./schema.ts')).schema, guide: 'scripting' },
} as const satisfies Record<string, CommandEntry>

export type CommandName = keyof typeof commands
