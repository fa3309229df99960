import { emptyAtLock } from '../state/vault.ts'
import { createEditor, type EntryEditor, type EntryEditorOptions } from './create-editor.ts'

interface KeptEditor {
  readonly label: string
  readonly root: HTMLElement
  readonly editor: Promise<EntryEditor>
}

let kept: KeptEditor | null = null

/**
 * The one editor of the window. It outlives the page it is shown on: whoever looks something up in another place and
 * comes back finds the cursor where it was, and can undo what was typed before, also in another language of the app. It
 * goes with the lock.
 */
export function keptEditor(options: Omit<EntryEditorOptions, 'root'>): KeptEditor {
  if (kept !== null) {
    if (kept.label !== options.label) {
      kept = { ...kept, label: options.label }
      void kept.editor.then((editor) => editor.reword(options))
    }
    return kept
  }
  const root = document.createElement('div')
  kept = { label: options.label, root, editor: createEditor({ root, ...options }) }
  return kept
}

function letGo(): void {
  const before = kept
  kept = null
  void before?.editor.then((editor) => editor.destroy())
}

emptyAtLock(letGo)
