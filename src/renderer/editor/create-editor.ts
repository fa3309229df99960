import {
  Editor,
  editorViewCtx,
  editorViewOptionsCtx,
  remarkCtx,
  remarkStringifyOptionsCtx,
  rootCtx,
  schemaCtx,
} from '@milkdown/kit/core'
import { gapCursor } from '@milkdown/kit/prose/gapcursor'
import { history } from '@milkdown/kit/prose/history'
import type { Node } from '@milkdown/kit/prose/model'
import { AllSelection, EditorState, Selection, TextSelection } from '@milkdown/kit/prose/state'
import type { EditorView } from '@milkdown/kit/prose/view'
import { $prose } from '@milkdown/kit/utils'
import { cleanClipboard } from './clean-clipboard.ts'
import { cursorOnFocus } from './cursor-on-focus.ts'
import { cursorPlaced, movedByEditor } from './cursor-placed.ts'
import { find, showFound } from './find.ts'
import { picturesToCome } from './images/add-pictures.ts'
import { pictureKeys } from './images/picture-keys.ts'
import { pictures } from './images/pictures.ts'
import { linkClicks } from './link-popover.ts'
import { bodyFormat } from './markdown/body-format.ts'
import { writeOptions } from './markdown/write-options.ts'
import { roomToWrite } from './room-to-write.ts'
import { entrySchema } from './schema/entry-schema.ts'
import { selectionOnScreen } from './selection-on-screen.ts'
import { smartQuotes } from './smart-quotes.ts'
import { tablesStayWhole } from './tables.ts'
import { taskClicks } from './task-clicks.ts'
import { tellTextState } from './text-state.ts'
import { typingRules } from './typing-rules.ts'
import type { WritingAction } from './writing-actions.ts'
import { writingCommands } from './writing-commands.ts'
import { writingKeys } from './writing-keys.ts'

/** A place to write in. One serves many entries, one after the other. */
export interface EntryEditor {
  /** Shows a body, with nothing to undo and the cursor at its start. */
  open(body: string): void
  /** The text as Markdown. Never called as one types; reads the document and leaves it alone, also while a word is being composed. */
  body(): string
  focus(where: 'start' | 'end' | 'last'): void
  /** Does to the selection what a key or a button of a bar stands for, and gives the text the focus. */
  run(action: WritingAction): void
  /** Marks the words an entry was found by and brings the first one into sight; without words, takes those marks away. They go with the first change. */
  highlightWords(words: readonly string[]): void
  /** The app speaks another language: all words of the editor's own are made anew, and the text, its history and the selection stay. */
  reword(words: EditorWords): void
  /** For the bars beside the text, which live in this folder. */
  readonly view: EditorView
  destroy(): void
}

interface EditorWords {
  /** Name for screen readers. */
  readonly label: string
  /** Shown while nothing is written. */
  readonly placeholder: string
}

export interface EntryEditorOptions extends EditorWords {
  readonly root: HTMLElement
  /** Something changed. Called on every key, so it must be quick. */
  readonly onTyped: () => void
  /** The language whose quotation marks are typed, asked at each of them; null for straight ones. */
  readonly quoteLanguage?: () => string | null
}

/** Above this many positions the parts of a text that are out of sight are not laid out. */
const longText = 60_000

/** Makes an editor inside `root`. Rejects only when the page cannot hold one. */
export async function createEditor({
  root,
  label,
  placeholder,
  onTyped,
  quoteLanguage = () => null,
}: EntryEditorOptions): Promise<EntryEditor> {
  let words: EditorWords = { label, placeholder }
  const editor = await Editor.make()
    .config((ctx) => {
      ctx.set(rootCtx, root)
      ctx.set(remarkStringifyOptionsCtx, writeOptions)
      ctx.set(editorViewOptionsCtx, {
        attributes: (state) => ({
          'aria-label': words.label,
          'aria-multiline': 'true',
          spellcheck: 'false',
          autocorrect: 'off',
          autocomplete: 'off',
          writingsuggestions: 'false',
          translate: 'no',
          ...(state.doc.content.size > longText && { 'data-long': '' }),
          ...(isEmpty(state.doc) && {
            'data-placeholder': words.placeholder,
            'aria-placeholder': words.placeholder,
          }),
        }),
        // ProseMirror would keep Esc to itself, and nobody would get out of the text with it.
        handleDOMEvents: { keydown: (_view, event) => event.key === 'Escape' },
        scrollMargin: { top: 120, bottom: 96, left: 0, right: 0 },
        scrollThreshold: { top: 104, bottom: 64, left: 0, right: 0 },
        dispatchTransaction(this: EditorView, transaction) {
          this.updateState(this.state.apply(transaction))
          if (transaction.docChanged) onTyped()
        },
      })
    })
    .use([selectionOnScreen, ...entrySchema, ...typingRules, smartQuotes(quoteLanguage), writingKeys])
    .use([
      cursorOnFocus,
      cursorPlaced,
      picturesToCome,
      pictures,
      pictureKeys,
      cleanClipboard,
      roomToWrite,
      linkClicks,
      taskClicks,
      tablesStayWhole,
      find,
      tellTextState,
    ])
    .use([$prose(() => history()), $prose(() => gapCursor())])
    .create()

  const view = editor.ctx.get(editorViewCtx)
  const format = bodyFormat(editor.ctx.get(schemaCtx), editor.ctx.get(remarkCtx))
  const commands = writingCommands(editor.ctx)
  return {
    view,
    open(body) {
      view.updateState(EditorState.create({ doc: format.read(body), plugins: view.state.plugins }))
    },
    body: () => format.write(view.state.doc),
    focus(where) {
      const { doc, tr } = view.state
      if (where !== 'last') {
        const at = where === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc)
        view.dispatch(movedByEditor(tr.setSelection(at).scrollIntoView()))
      }
      view.focus()
    },
    run(action) {
      view.focus()
      selectWordsOfAll(view)
      commands[action](view.state, view.dispatch, view)
    },
    reword(next) {
      words = next
      // With other node views ProseMirror draws every node again; this one is of no node.
      const unused = () => ({ dom: document.createElement('span') })
      view.setProps({ nodeViews: { ...view.props.nodeViews, unused } })
    },
    highlightWords: (words) => showFound(view, words),
    destroy() {
      void editor.destroy()
    },
  }
}

/** All that is selected with one key is a selection of the document itself; lists and links go by words. */
function selectWordsOfAll(view: EditorView): void {
  const { doc, selection, tr } = view.state
  if (selection instanceof AllSelection)
    view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(0), doc.resolve(doc.content.size))))
}

function isEmpty(doc: Node): boolean {
  return doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.firstChild.childCount === 0
}
