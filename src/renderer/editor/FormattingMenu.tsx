import { Menu } from '@base-ui/react/menu'
import { Toolbar } from '@base-ui/react/toolbar'
import { useLingui } from '@lingui/react/macro'
import { Ellipsis } from 'lucide-react'
import { useRef } from 'react'
import { actionNames } from './action-names.ts'
import type { EntryEditor } from './create-editor.ts'
import { type BarAction, barIcons } from './FormattingBar.tsx'
import { useIsActive, useTextState } from './text-state.ts'

interface FormattingMenuProps {
  readonly editor: EntryEditor
  readonly actions: readonly BarAction[]
}

/** Where a bar has no room: the rest of it. */
export function FormattingMenu({ editor, actions }: FormattingMenuProps) {
  const { t } = useLingui()
  const place = useRef<HTMLDivElement>(null)
  const chosen = useRef(false)
  return (
    <div ref={place}>
      <Menu.Root>
        <Toolbar.Button
          render={<Menu.Trigger />}
          aria-label={t`More formatting`}
          className="inline-flex size-8 items-center justify-center rounded-control text-ink-soft hover:bg-raised hover:text-ink data-popup-open:bg-raised [--focus-offset:-2px]"
        >
          <Ellipsis aria-hidden size={17} strokeWidth={1.75} />
        </Toolbar.Button>
        <Menu.Portal container={place}>
          <Menu.Positioner positionMethod="fixed" align="end" sideOffset={4} className="z-30">
            <Menu.Popup
              // After a choice one writes on; without one, the focus is where it came from.
              finalFocus={() => {
                const back = chosen.current ? editor.view.dom : true
                chosen.current = false
                return back
              }}
              className="min-w-52 rounded-card border border-line bg-surface p-1.5 text-ink shadow-dialog transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
            >
              {actions.map((action) => (
                <MenuLine
                  key={action}
                  action={action}
                  onChoose={() => {
                    chosen.current = true
                    editor.run(action)
                  }}
                />
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </div>
  )
}

function MenuLine({ action, onChoose }: { readonly action: BarAction; readonly onChoose: () => void }) {
  const { i18n } = useLingui()
  const active = useIsActive(action)
  const inTable = useTextState((text) => text.inTable)
  const Icon = barIcons[action]
  return (
    <Menu.Item
      disabled={inTable && !['strike', 'link'].includes(action)}
      onClick={onChoose}
      className="flex min-h-9 items-center gap-3 rounded-control px-3 text-15 data-disabled:opacity-45 data-highlighted:bg-raised"
    >
      <Icon aria-hidden size={17} strokeWidth={1.75} className={active ? 'text-accent' : 'text-ink-soft'} />
      {i18n._(actionNames[action])}
    </Menu.Item>
  )
}
