/** A private-use character stands for the dash of `-word` while commander looks for options. */
const GUARD = '\ue000'

/** The commands by name, and which of them take a query. */
type Commands = Readonly<Record<string, { readonly load: unknown; readonly takesQuery?: true }>>

/**
 * In commands that take a query `-word` leaves a word out: it must not be read as options
 * (`-orange` as `-o range`). One dash with one letter stays an option.
 */
export function guardExclusions(args: readonly string[], commands: Commands): string[] {
  const [first, ...rest] = args
  if (first === 'help') return rest.length > 0 ? [...rest.slice(0, 1), '--help'] : ['--help']
  const name = args.find(arg => Object.hasOwn(commands, arg))
  if (name === undefined || !commands[name]?.takesQuery) return [...args]
  return args.map(arg => (/^-[^-\s]./u.test(arg) ? `${GUARD}${arg.slice(1)}` : arg))
}

/** The words as they were typed. */
export function unguard(words: readonly string[]): string[] {
  return words.map(word => (word.startsWith(GUARD) ? `-${word.slice(1)}` : word))
}
