import { Toolbar } from '@base-ui/react/toolbar'
import { useLingui } from '@lingui/react/macro'
import {
  Bold,
  Heading1,
  Heading2,
  Heading3,
  ImagePlus,
  Italic,
  Link,
  List,
  ListOrdered,
  ListTodo,
  type LucideIcon,
  Minus,
  Strikethrough,
  Table,
  TextQuote,
} from 'lucide-react'
import { type Ref, useEffect } from 'react'
import { Hint } from '../components/Hint.tsx'
import { actionNames } from './action-names.ts'
import type { EntryEditor } from './create-editor.ts'
import { FormattingMenu } from './FormattingMenu.tsx'
import { keyCaps } from './key-caps.ts'
import { useIsActive, useTextState } from './text-state.ts'
import { useKeyWords } from './use-key-words.ts'
import { type WritingAction, writingKeyNames } from './writing-actions.ts'

/** The actions that have a button. */
export type BarAction = Exclude<
  WritingAction,
  'act' | 'text' | 'undo' | 'redo' | 'move-up' | 'move-down' | 'indent' | 'outdent'
>

export const barIcons: Record<BarAction, LucideIcon> = {
  bold: Bold,
  italic: Italic,
  strike: Strikethrough,
  'heading-1': Heading1,
  'heading-2': Heading2,
  'heading-3': Heading3,
  bullets: List,
  numbers: ListOrdered,
  tasks: ListTodo,
  quote: TextQuote,
  rule: Minus,
  table: Table,
  link: Link,
  picture: ImagePlus,
}

interface FormattingBarProps {
  readonly editor: EntryEditor
  /** The buttons, group by group. */
  readonly groups: readonly (readonly BarAction[])[]
  /** What has no room as a button. */
  readonly more?: readonly BarAction[]
  readonly ref?: Ref<HTMLDivElement>
  readonly className?: string
}

/** The buttons that format the text. One stop of the Tab key; the arrows go along it, and Esc back into the text. */
export function FormattingBar({ editor, groups, more = [], ref, className = '' }: FormattingBarProps) {
  const { t } = useLingui()
  useEscape(editor)
  return (
    <Toolbar.Root
      ref={ref}
      aria-label={t`Formatting`}
      data-formatting-bar
      className={`flex items-center font-interface ${className}`}
      // A click on the bar leaves the focus, and with it the selection, in the text.
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map((actions, index) => (
        <Toolbar.Group key={actions[0]} className="flex items-center">
          {index > 0 && <Toolbar.Separator className="mx-1 h-5 w-px bg-line" />}
          {actions.map((action) => (
            <BarButton key={action} action={action} editor={editor} />
          ))}
        </Toolbar.Group>
      ))}
      {more.length > 0 && <FormattingMenu editor={editor} actions={more} />}
    </Toolbar.Root>
  )
}

/** Esc leads from the bar back into the text, before a hint that happens to be shown takes the key for itself. */
function useEscape(editor: EntryEditor): void {
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      const { target } = event
      if (event.key !== 'Escape' || !(target instanceof Element)) return
      if (!target.closest('[data-formatting-bar]') || target.closest('[role="menu"]')) return
      event.preventDefault()
      event.stopImmediatePropagation()
      editor.view.focus()
    }
    window.addEventListener('keydown', leave, { capture: true })
    return () => window.removeEventListener('keydown', leave, { capture: true })
  }, [editor])
}

/** Links open a place to type, pictures the system's list of files; all others are on or off, or put something in. */
const puttingIn: readonly BarAction[] = ['rule', 'table', 'link', 'picture']

function BarButton({ action, editor }: { readonly action: BarAction; readonly editor: EntryEditor }) {
  const { i18n } = useLingui()
  const words = useKeyWords()
  const pressed = useIsActive(action)
  const inTable = useTextState((text) => text.inTable)
  const Icon = barIcons[action]
  const name = i18n._(actionNames[action])
  const keys =
    action === 'rule' || action === 'table' || action === 'picture'
      ? null
      : keyCaps(writingKeyNames[action], words)
  return (
    <Hint text={keys ? `${name} (${keys.join('+')})` : name} side="top">
      <Toolbar.Button
        aria-label={name}
        aria-pressed={puttingIn.includes(action) ? undefined : pressed}
        disabled={inTable && !['bold', 'italic', 'strike', 'link'].includes(action)}
        onClick={() => editor.run(action)}
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-control text-ink-soft transition-colors hover:bg-raised hover:text-ink aria-pressed:bg-raised aria-pressed:text-accent data-disabled:opacity-45 [--focus-offset:-2px]"
      >
        <Icon aria-hidden size={17} strokeWidth={1.75} />
      </Toolbar.Button>
    </Hint>
  )
}
