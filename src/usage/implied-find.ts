/** The options of the program itself that take a value. */
const WITH_VALUE = ['-C', '--directory', '--color', '--lang']

/**
 * The arguments with `find` in front of the first word, where that word is not a command: people
 * are looked up by `press-contacts WORDS`. Behind `--` no word is a command.
 * @returns also that word; undefined where a command was named, or there is no word.
 */
export function withImpliedFind(
  args: readonly string[],
  isCommand: (name: string) => boolean,
): { readonly args: readonly string[]; readonly word?: string } {
  const at = firstWord(args)
  const word = args[at]
  const isGuarded = args[at - 1] === '--'
  if (word === undefined || (!isGuarded && (word === 'help' || isCommand(word)))) return { args }
  const start = isGuarded ? at - 1 : at
  return { args: [...args.slice(0, start), 'find', ...args.slice(start)], word }
}

/** The place of the first argument that is neither an option nor the value of one; -1 without any. */
function firstWord(args: readonly string[]): number {
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string
    if (arg === '--') return at + 1
    if (WITH_VALUE.includes(arg)) at++
    else if (!arg.startsWith('-')) return at
  }
  return -1
}
