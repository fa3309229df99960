import { useLingui } from '@lingui/react/macro'
import { GripVertical } from 'lucide-react'
import { useRef, useState } from 'react'
import { Hint } from '../../components/Hint.tsx'
import type { EntryEditor } from '../create-editor.ts'
import { gripWidth } from './grip-width.ts'
import { ItemMenu } from './ItemMenu.tsx'
import { firstLineOf, isFromRight, markerRoom, type SeenItem } from './item-on-screen.ts'
import { useDraggedItem } from './use-dragged-item.ts'
import { usePointedItem } from './use-pointed-item.ts'

/**
 * A handle beside the list item the pointer is at: dragged, it moves the item; clicked, it shows the keys that do the
 * same, and does it without dragging. It comes with the pointer alone: from the keyboard items are moved from the text.
 */
export function ItemGrip({ editor }: { readonly editor: EntryEditor }) {
  const { t } = useLingui()
  const origin = useRef<HTMLDivElement>(null)
  const grip = useRef<HTMLButtonElement>(null)
  const [asked, setAsked] = useState<SeenItem | null>(null)
  const pointed = usePointedItem(editor.view, grip)
  const { held, place, hold } = useDraggedItem(editor.view)
  const item = held ?? asked ?? pointed
  const zero = origin.current?.getBoundingClientRect()

  return (
    <div ref={origin} className="absolute top-0 left-0 z-[1]">
      {item && zero && (
        <Hint text={t`Drag to move, click for more`} side="top" disabled={held !== null || asked !== null}>
          <button
            ref={grip}
            type="button"
            tabIndex={-1}
            className="item-grip"
            aria-label={t`Move this item`}
            aria-haspopup="menu"
            aria-expanded={asked !== null}
            data-held={held ? '' : undefined}
            style={placeOfGrip(item, zero)}
            // The focus and the selection stay where they are.
            onMouseDown={(event) => event.preventDefault()}
            onPointerDown={(event) => hold(item, event)}
            onClick={() => setAsked(item)}
          >
            <GripVertical aria-hidden size={16} strokeWidth={1.75} />
          </button>
        </Hint>
      )}
      {held && zero && <div className="held-item" style={boxOf(held, zero)} />}
      {place && zero && (
        <div
          className="drop-line"
          style={{
            left: place.line.left - zero.left,
            top: place.line.y - zero.top,
            width: place.line.right - place.line.left,
          }}
        />
      )}
      <ItemMenu editor={editor} item={asked} grip={grip} onClosed={() => setAsked(null)} />
    </div>
  )
}

function placeOfGrip({ element }: SeenItem, zero: DOMRect): { readonly left: number; readonly top: number } {
  const { middle, start } = firstLineOf(element)
  const room = markerRoom(element)
  return {
    left: (isFromRight(element) ? start + room : start - room - gripWidth) - zero.left,
    top: middle - 16 - zero.top,
  }
}

function boxOf({ element }: SeenItem, zero: DOMRect) {
  const { left, top, right, height } = element.getBoundingClientRect()
  const room = markerRoom(element)
  return {
    left: (isFromRight(element) ? left : left - room) - zero.left,
    top: top - zero.top,
    width: right - left + room,
    height,
  }
}
