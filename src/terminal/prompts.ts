import { type Env, UserError } from '../env.ts'
import type { Messages } from '../messages/index.ts'

/** Questions that the user answers on the terminal. Each throws a UserError when Ctrl-C ends it. */
export interface Prompts {
  /** Asks for yes or no. @param byDefault what Enter alone means. */
  confirm(question: string, byDefault: boolean): Promise<boolean>
  /**
   * Asks for a text and gives it without the blanks around it.
   * @param check says what is wrong with an answer, which can then be corrected; undefined when nothing is.
   */
  ask(question: string, check?: (answer: string) => string | undefined): Promise<string>
  /** Asks to choose one of several. @param choices what each stands for, and how it is shown. */
  choose<T extends string>(
    question: string,
    choices: Readonly<Record<T, string>>,
    byDefault: NoInfer<T>,
  ): Promise<T>
}

type Asking = { readonly env: Env; readonly messages: Messages }

/** Whether there is somebody to ask. */
export function canAsk({ keyboard, stdout }: Env): boolean {
  return keyboard !== undefined && stdout.stream !== undefined
}

/**
 * Questions in the user's language.
 * @throws UserError where there is no terminal to ask on.
 */
export async function openPrompts({ env, messages: { prompts: m } }: Asking): Promise<Prompts> {
  const { keyboard, stdout } = env
  if (keyboard === undefined || stdout.stream === undefined) throw new UserError(m.noTerminal)
  const { input, select } = await import('@inquirer/prompts')
  const streams = { input: keyboard(), output: stdout.stream }
  const keysHelpTip = (keys: [key: string, action: string][]) =>
    keys
      .map(([key, action]) => `${key} ${m.keys[action as keyof typeof m.keys] ?? action}`)
      .join(' • ')
  return {
    confirm: async (question, byDefault) => {
      const meant = (answer: string) => (answer.trim() === '' ? byDefault : readYesOrNo(answer))
      const answer = await untilInterrupted(
        input(
          {
            message: `${question} ${m.choices(byDefault)}`,
            validate: given => meant(given) !== undefined || m.answerYesOrNo,
            transformer: (given, { isFinal }) => (isFinal ? (meant(given) ? m.yes : m.no) : given),
          },
          streams,
        ),
        m.interrupted,
      )
      return meant(answer) === true
    },
    ask: async (question, check) => {
      const validate = (answer: string) => check?.(answer.trim()) ?? true
      const asked = input({ message: question, validate }, streams)
      return (await untilInterrupted(asked, m.interrupted)).trim()
    },
    choose: (question, choices, byDefault) => {
      const values = Object.keys(choices) as (typeof byDefault)[]
      const named = values.map(value => ({ value, name: choices[value] }))
      const theme = { style: { keysHelpTip } }
      const asked = select(
        { message: question, choices: named, default: byDefault, theme },
        streams,
      )
      return untilInterrupted(asked, m.interrupted)
    },
  }
}

/** Yes or no in either language of the program; undefined when it is neither. */
function readYesOrNo(answer: string): boolean | undefined {
  const word = answer.normalize('NFKC').trim().toLowerCase()
  if (['y', 'yes', 'o', 'oui'].includes(word)) return true
  if (['n', 'no', 'non'].includes(word)) return false
  return undefined
}

async function untilInterrupted<T>(asked: Promise<T>, message: string): Promise<T> {
  try {
    return await asked
  } catch (error) {
    // Ctrl-C, or the end of what is typed.
    if (error instanceof Error && error.name === 'ExitPromptError') throw new UserError(message)
    throw error
  }
}
