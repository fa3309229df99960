import { Menu } from '@base-ui/react/menu'
import { useLingui } from '@lingui/react/macro'
import {
  Ellipsis,
  History,
  ImagePlus,
  type LucideIcon,
  MessageCircleQuestionMark,
  Share,
  Stamp,
  Trash2,
} from 'lucide-react'
import { useRef } from 'react'
import { choosePictures } from '../../editor/images/choose-pictures.ts'
import { goTo } from '../../state/place.ts'
import { askAbout } from '../questions/asking.ts'
import { askToSeal } from '../sealed/sealing.ts'
import { shareThese } from '../share/share-these.ts'
import { moveToBin } from './bin-actions.ts'

interface EntryMenuProps {
  readonly id: string
  readonly stored: boolean
  /** The entry is a record of an exercise: it is changed answer by answer, and takes no picture. */
  readonly record?: boolean
}

/** What else can be done with the entry on the page. */
export function EntryMenu({ id, stored, record = false }: EntryMenuProps) {
  const { t } = useLingui()
  // Inside the page, so that a screen reader finds the menu where it belongs.
  const place = useRef<HTMLDivElement>(null)
  return (
    <div ref={place}>
      <Menu.Root>
        <Menu.Trigger
          aria-label={t`More for this entry`}
          className="inline-flex size-9 items-center justify-center rounded-control text-ink-soft hover:bg-raised hover:text-ink data-popup-open:bg-raised"
        >
          <Ellipsis aria-hidden size={18} strokeWidth={1.75} />
        </Menu.Trigger>
        <Menu.Portal container={place}>
          <Menu.Positioner positionMethod="fixed" align="end" sideOffset={4} className="z-30">
            <Menu.Popup className="min-w-52 rounded-card border border-line bg-surface p-1.5 text-ink shadow-dialog transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
              <MenuLine
                icon={ImagePlus}
                label={t`Add a picture`}
                disabled={record}
                onChoose={choosePictures}
              />
              <MenuLine
                icon={Share}
                label={t`Share this entry`}
                disabled={!stored}
                onChoose={() => void shareThese({ kind: 'entries', ids: [id] })}
              />
              <MenuLine
                icon={History}
                label={t`Earlier versions`}
                disabled={!stored || record}
                onChoose={() => goTo(`/journal/${id}/versions`, { replace: true })}
              />
              <MenuLine
                icon={MessageCircleQuestionMark}
                label={t`Ask about this`}
                disabled={!stored}
                onChoose={() => askAbout(id)}
              />
              <MenuLine icon={Stamp} label={t`Seal`} disabled={!stored} onChoose={() => askToSeal([id])} />
              <MenuLine
                icon={Trash2}
                label={t`Move to the bin`}
                disabled={!stored}
                onChoose={() => void moveToBin([id])}
              />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </div>
  )
}

interface MenuLineProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly disabled: boolean
  readonly onChoose: () => void
}

function MenuLine({ icon: Icon, label, disabled, onChoose }: MenuLineProps) {
  return (
    <Menu.Item
      disabled={disabled}
      onClick={onChoose}
      className="flex min-h-9 items-center gap-3 rounded-control px-3 text-15 data-disabled:text-ink-soft data-highlighted:bg-raised"
    >
      <Icon aria-hidden size={17} strokeWidth={1.75} className="text-ink-soft" />
      {label}
    </Menu.Item>
  )
}
