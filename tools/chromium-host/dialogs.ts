import { notImplemented } from './unimplemented.ts'

/** What the person does with the next dialog of a kind. */
export type DialogAnswer =
  | { readonly kind: 'save'; readonly file: string }
  | { readonly kind: 'open'; readonly files: readonly string[] }
  | { readonly kind: 'message'; readonly response: number }
  | { readonly kind: 'cancel' }

/** A dialog the app has shown, as it asked for it. */
export interface ShownDialog {
  readonly kind: 'save' | 'open' | 'message'
  readonly options: object
}

/** The answers waiting for dialogs, and the dialogs shown. A dialog nobody has answered beforehand is cancelled. */
export class DialogScript {
  readonly answers: DialogAnswer[] = []
  readonly shown: ShownDialog[] = []

  /** Takes the next answer for a dialog. */
  take(kind: ShownDialog['kind'], options: object): DialogAnswer {
    this.shown.push({ kind, options })
    const answer = this.answers.shift() ?? { kind: 'cancel' }
    if (answer.kind !== 'cancel' && answer.kind !== kind) {
      throw new Error(`the next scripted dialog is '${answer.kind}', but the app shows '${kind}'`)
    }
    return answer
  }
}

/** Asks a person, where there is one; null where nobody can be asked. */
export type AskPerson = (kind: ShownDialog['kind'], options: object) => Promise<DialogAnswer>

/** Electron's dialog. */
export function dialogModule(script: DialogScript, askPerson: AskPerson | null) {
  const answer = async (kind: ShownDialog['kind'], given: readonly unknown[]): Promise<DialogAnswer> => {
    const options = (given.at(-1) ?? {}) as object
    if (askPerson && script.answers.length === 0) return askPerson(kind, options)
    return script.take(kind, options)
  }
  return {
    async showSaveDialog(...given: unknown[]) {
      const answered = await answer('save', given)
      return answered.kind === 'save'
        ? { canceled: false, filePath: answered.file }
        : { canceled: true, filePath: '' }
    },
    async showOpenDialog(...given: unknown[]) {
      const answered = await answer('open', given)
      return answered.kind === 'open'
        ? { canceled: false, filePaths: [...answered.files] }
        : { canceled: true, filePaths: [] }
    },
    async showMessageBox(...given: unknown[]) {
      const { cancelId = 0 } = (given.at(-1) ?? {}) as { cancelId?: number }
      const answered = await answer('message', given)
      return { response: answered.kind === 'message' ? answered.response : cancelId, checkboxChecked: false }
    },
    showMessageBoxSync() {
      throw notImplemented('dialog.showMessageBoxSync')
    },
    showErrorBox(title: string, content: string) {
      console.error(`${title}: ${content}`)
    },
  }
}
