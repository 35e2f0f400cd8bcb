/** Questions on a terminal. */
export const prompts = {
  yes: 'Yes',
  no: 'No',
  /** Shown behind a question: the letter that Enter stands for is a capital. */
  choices: (byDefault: boolean): string => (byDefault ? '(Y/n)' : '(y/N)'),
  answerYesOrNo: 'answer y or n',
  required: 'required',
  interrupted: 'interrupted, nothing was changed',
  noTerminal: 'no terminal to ask on',
  keys: { navigate: 'move', select: 'choose' },
}
