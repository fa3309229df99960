import { i18n } from '@lingui/core'
import { TextSelection } from '@milkdown/kit/prose/state'
import { createEditor, type EntryEditor } from '../../../../src/renderer/editor/create-editor.ts'

i18n.loadAndActivate({ locale: 'en', messages: {} })

/** The real editor in a document without a layout. */
export async function madeEditor(body = '', quoteLanguage?: () => string | null): Promise<EntryEditor> {
  const root = document.createElement('div')
  document.body.append(root)
  const editor = await createEditor({
    root,
    label: 'Text',
    placeholder: 'Write here',
    onTyped: () => undefined,
    ...(quoteLanguage && { quoteLanguage }),
  })
  editor.open(body)
  return editor
}

/** Selects the first place where `words` stand; with a caret at their end when `caret` is set. */
export function select({ view }: EntryEditor, words: string, caret?: 'caret'): void {
  let at = -1
  view.state.doc.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (at < 0 && index >= 0) at = position + index
  })
  if (at < 0) throw new Error(`no ${words} in the text`)
  const { doc, tr } = view.state
  const from = caret ? at + words.length : at
  view.dispatch(tr.setSelection(TextSelection.create(doc, from, at + words.length)))
}

/** Presses a key, as the keyboard would: true when the editor used it. */
export function press({ view }: EntryEditor, name: string): boolean {
  const parts = name.split(/-(?!$)/)
  const key = parts.at(-1) ?? ''
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier)
  const event = new KeyboardEvent('keydown', {
    key: has('Shift') && key.length === 1 ? key.toUpperCase() : key,
    // The editor knows the key under a letter by this, as browsers tell it.
    keyCode: key.length === 1 ? key.toUpperCase().charCodeAt(0) : 0,
    ctrlKey: has('Mod') || has('Ctrl'),
    shiftKey: has('Shift'),
    altKey: has('Alt'),
    bubbles: true,
    cancelable: true,
  })
  view.dom.dispatchEvent(event)
  return event.defaultPrevented
}

/** Types letter by letter, through the rules a keyboard's letters go through. */
export function type({ view }: EntryEditor, text: string): void {
  for (const letter of text) {
    const { from, to } = view.state.selection
    const insert = () => view.state.tr.insertText(letter, from, to)
    const used = view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, insert))
    if (!used) view.dispatch(insert())
  }
}
