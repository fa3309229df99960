import { Trans, useLingui } from '@lingui/react/macro'
import { Bookmark, CalendarDays, type LucideIcon, Settings, Tag } from 'lucide-react'
import { MarkedWords } from '../../components/MarkedWords.tsx'
import { mediumDay } from '../../date-words.ts'
import { keysOf } from '../../state/keys.ts'
import { type Destination, nameOf } from './destinations.ts'

/** A line of "Go to anything": what it is called and, at the end, what kind of thing it is. */
export function DestinationLine({ destination }: { readonly destination: Destination }) {
  const { t, i18n } = useLingui()
  const name = nameOf(destination, i18n)
  switch (destination.kind) {
    case 'entry':
      return (
        <>
          <span dir="auto" className="min-w-0 truncate font-writing">
            <MarkedWords words={destination.words} />
          </span>
          <Note>{mediumDay(destination.day)}</Note>
        </>
      )
    case 'command':
      return (
        <>
          <span className="min-w-0 truncate">{name}</span>
          <Note>{keysOf(destination.command, { ctrl: t`Ctrl`, shift: t`Shift` }).join(' ')}</Note>
        </>
      )
    case 'place':
      return <span className="min-w-0 truncate">{name}</span>
    case 'setting':
      return <Kind icon={Settings} name={name} kind={<Trans>Setting</Trans>} />
    case 'day':
      return <Kind icon={CalendarDays} name={name} kind={<Trans>Day</Trans>} />
    case 'tag':
      return <Kind icon={Tag} name={name} kind={<Trans>Tag</Trans>} />
    case 'search':
      return <Kind icon={Bookmark} name={name} kind={<Trans>Kept search</Trans>} />
  }
}

interface KindProps {
  readonly icon: LucideIcon
  readonly name: string
  readonly kind: React.ReactNode
}

function Kind({ icon: Icon, name, kind }: KindProps) {
  return (
    <>
      <span className="flex min-w-0 items-center gap-2.5">
        <Icon aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-ink-soft" />
        <span dir="auto" className="min-w-0 truncate">
          {name}
        </span>
      </span>
      <Note>{kind}</Note>
    </>
  )
}

function Note({ children }: { readonly children: React.ReactNode }) {
  return <span className="figures shrink-0 text-13 text-ink-soft">{children}</span>
}
