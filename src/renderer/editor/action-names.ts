import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { WritingAction } from './writing-actions.ts'

/** What an action is called, on a button and in the list of keys. */
export const actionNames: Record<WritingAction, MessageDescriptor> = {
  bold: msg`Bold`,
  italic: msg`Italic`,
  strike: msg`Strike through`,
  link: msg`Link`,
  text: msg`Plain paragraph`,
  'heading-1': msg`Heading 1`,
  'heading-2': msg`Heading 2`,
  'heading-3': msg`Heading 3`,
  tasks: msg`Tasks`,
  numbers: msg`Numbered list`,
  bullets: msg`Bulleted list`,
  quote: msg`Quote`,
  rule: msg`Rule`,
  table: msg`Table`,
  picture: msg`Picture`,
  act: msg`Tick a task, or show a link`,
  'move-up': msg`Move a list item up`,
  'move-down': msg`Move a list item down`,
  indent: msg`Indent a list item; next cell of a table`,
  outdent: msg`Outdent a list item; cell before`,
  undo: msg`Undo`,
  redo: msg`Redo`,
}
