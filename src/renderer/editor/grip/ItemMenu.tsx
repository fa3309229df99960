import { Menu } from '@base-ui/react/menu'
import { useLingui } from '@lingui/react/macro'
import { Selection } from '@milkdown/kit/prose/state'
import type { RefObject } from 'react'
import { useRef } from 'react'
import type { EntryEditor } from '../create-editor.ts'
import { keyCaps } from '../key-caps.ts'
import { useKeyWords } from '../use-key-words.ts'
import { writingKeyNames } from '../writing-actions.ts'
import type { SeenItem } from './item-on-screen.ts'

interface ItemMenuProps {
  readonly editor: EntryEditor
  /** The item it is for; null while it is closed. */
  readonly item: SeenItem | null
  readonly grip: RefObject<HTMLElement | null>
  readonly onClosed: () => void
}

/** What can be done with a list item besides dragging it, and with which keys. */
export function ItemMenu({ editor, item, grip, onClosed }: ItemMenuProps) {
  const { t } = useLingui()
  const words = useKeyWords()
  const place = useRef<HTMLDivElement>(null)
  const lines = [
    { action: 'move-up', label: t`Move up` },
    { action: 'move-down', label: t`Move down` },
    { action: 'indent', label: t`Indent` },
    { action: 'outdent', label: t`Outdent` },
  ] as const
  return (
    <div ref={place}>
      <Menu.Root open={item !== null} onOpenChange={(open) => !open && onClosed()}>
        <Menu.Portal container={place}>
          <Menu.Positioner
            anchor={grip}
            positionMethod="fixed"
            align="start"
            sideOffset={4}
            className="z-30 font-interface"
          >
            <Menu.Popup
              aria-label={t`Move this item`}
              finalFocus={() => editor.view.dom}
              className="min-w-56 rounded-card border border-line bg-surface p-1.5 text-ink shadow-dialog transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
            >
              {lines.map(({ action, label }) => (
                <Menu.Item
                  key={action}
                  onClick={() => {
                    if (item) putCursorInto(editor, item)
                    editor.run(action)
                  }}
                  className="flex min-h-9 items-center justify-between gap-6 rounded-control px-3 text-15 data-highlighted:bg-raised"
                >
                  {label}
                  <span className="text-13 text-ink-soft">
                    {keyCaps(writingKeyNames[action], words).join('+')}
                  </span>
                </Menu.Item>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </div>
  )
}

/** Keys act on the item the cursor is in. */
function putCursorInto({ view }: EntryEditor, { at }: SeenItem): void {
  const { doc, tr } = view.state
  if (doc.nodeAt(at)) view.dispatch(tr.setSelection(Selection.near(doc.resolve(at + 1))))
}
