import type { Messages } from '../en/index.ts'

/** Questions posées dans un terminal. */
export const prompts: Messages['prompts'] = {
  yes: 'Oui',
  no: 'Non',
  choices: byDefault => (byDefault ? '(O/n)' : '(o/N)'),
  answerYesOrNo: 'répondez o ou n',
  required: 'réponse obligatoire',
  interrupted: 'interrompu, rien n’a été modifié',
  noTerminal: 'aucun terminal pour poser la question',
  keys: { navigate: 'se déplacer', select: 'choisir' },
}
