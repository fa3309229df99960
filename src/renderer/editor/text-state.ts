import type { Ctx } from '@milkdown/kit/ctx'
import { blockquoteSchema, listItemSchema } from '@milkdown/kit/preset/commonmark'
import type { MarkType } from '@milkdown/kit/prose/model'
import { AllSelection, type EditorState, Plugin, TextSelection } from '@milkdown/kit/prose/state'
import { isInTable } from '@milkdown/kit/prose/tables'
import { $prose } from '@milkdown/kit/utils'
import { create } from 'zustand'
import { emptyAtLock } from '../state/vault.ts'
import { linkAt } from './link-commands.ts'
import { listKind } from './list-commands.ts'
import { link } from './schema/link.ts'
import { emphasis, strikethrough, strong } from './schema/marks.ts'
import type { WritingAction } from './writing-actions.ts'

interface TextState {
  /** What the selection is already: the pressed buttons of a bar. Sorted and joined, so that equal is equal. */
  readonly active: string
  /** Whether words are selected. */
  readonly selecting: boolean
  /** Where there is a table nothing but words can be put in. */
  readonly inTable: boolean
  /** Counts every change of text or selection. */
  readonly moved: number
}

const nothing: TextState = { active: '', selecting: false, inTable: false, moved: 0 }

/** What the bars beside the text need to know of it. Changed with every key, so nothing here is costly. */
export const useTextState = create<TextState>(() => nothing)

/** Whether the selection is already what an action makes of it. */
export function useIsActive(action: WritingAction): boolean {
  return useTextState(({ active }) => active.split(' ').includes(action))
}

/** Tells the bars what the selection is. */
export const tellTextState = $prose(
  (ctx) =>
    new Plugin({
      view: () => ({
        update({ state }, before) {
          if (
            state.selection.eq(before.selection) &&
            state.doc === before.doc &&
            state.storedMarks === before.storedMarks
          )
            return
          const { selection } = state
          useTextState.setState(({ moved }) => ({
            active: activeIn(state, ctx).join(' '),
            selecting:
              (selection instanceof TextSelection || selection instanceof AllSelection) && !selection.empty,
            inTable: isInTable(state),
            moved: moved + 1,
          }))
        },
      }),
    }),
)

/** What a selection is already. */
function activeIn(state: EditorState, ctx: Ctx): readonly WritingAction[] {
  const { $from } = state.selection
  const active: WritingAction[] = []
  const has = (mark: MarkType, action: WritingAction) => {
    if (hasMark(state, mark)) active.push(action)
  }
  has(strong.type(ctx), 'bold')
  has(emphasis.type(ctx), 'italic')
  has(strikethrough.type(ctx), 'strike')
  if (linkAt($from, link.type(ctx))) active.push('link')
  const kind = listKind(state, listItemSchema.type(ctx))
  if (kind) active.push(kind)
  const { name, spec } = $from.parent.type
  if (name === 'heading') active.push(headings[$from.parent.attrs.level - 1] ?? 'heading-3')
  else if (!spec.code) active.push('text')
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type === blockquoteSchema.type(ctx)) {
      active.push('quote')
      break
    }
  return active
}

const headings = ['heading-1', 'heading-2', 'heading-3'] as const

/** Whether all that is selected has a mark; with nothing selected, whether the next letter would. */
function hasMark({ selection, storedMarks, doc }: EditorState, mark: MarkType): boolean {
  if (selection.empty) return mark.isInSet(storedMarks ?? selection.$from.marks()) !== undefined
  return doc.rangeHasMark(selection.from, selection.to, mark)
}

emptyAtLock(() => useTextState.setState(nothing))
