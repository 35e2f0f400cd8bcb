import type { Spinner } from 'yocto-spinner'
import type { Output } from '../env.ts'

/** A line on a terminal that says how far work has come. */
export interface Progress {
  /** Shows how much of how much is done, if that has taken long enough for somebody to wonder. */
  show(done: number, of: number): void
  /** Takes the line away. */
  end(): void
}

/** Milliseconds after which people wonder whether a program still works. */
const PATIENCE = 500

/**
 * Shows progress on a terminal; on anything else nothing.
 * @param word what to say of `done` of `of`.
 */
export function openProgress(
  { stream }: Output,
  word: (done: number, of: number) => string,
): Progress {
  if (stream === undefined) return { show() {}, end() {} }
  const start = performance.now()
  let spinner: Spinner | undefined
  let isOver = false
  let text = ''
  const begin = async () => {
    const { default: yoctoSpinner } = await import('yocto-spinner')
    if (!isOver) spinner ??= yoctoSpinner({ stream, text }).start()
  }
  return {
    show(done, of) {
      if (performance.now() - start < PATIENCE) return
      text = word(done, of)
      if (spinner) spinner.text = text
      else void begin()
    },
    end() {
      isOver = true
      spinner?.stop()
    },
  }
}
