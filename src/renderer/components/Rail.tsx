import { useLingui } from '@lingui/react/macro'
import {
  BookOpen,
  CalendarDays,
  ChartSpline,
  Feather,
  Handshake,
  LifeBuoy,
  Lock,
  type LucideIcon,
  Settings,
  Share,
  Sun,
  Waves,
} from 'lucide-react'
import { runCommand } from '../state/commands.ts'
import { keysOf, onMac } from '../state/keys.ts'
import { goTo, type Place, usePlace } from '../state/place.ts'
import { Hint } from './Hint.tsx'
import { useWide } from './use-wide.ts'

/** The places of the app, down the left side. In a narrow window it folds to pictures with the names as hints. */
export function Rail() {
  const { t } = useLingui()
  const [place] = usePlace()
  const inSettings = place.startsWith('/settings') || place.startsWith('/security')
  const inJournal = place.startsWith('/journal') || place === '/bin' || place === '/tags'
  return (
    <div className="flex w-14 shrink-0 flex-col overflow-y-auto border-r border-line bg-raised p-2 wide:w-52 wide:p-3">
      <nav aria-label={t`Places`} className="flex flex-1 flex-col gap-1">
        <RailPlace icon={Sun} name={t`Today`} place="/today" current={place === '/today'} />
        <RailPlace icon={BookOpen} name={t`Journal`} place="/journal" current={inJournal} />
        <RailPlace
          icon={Feather}
          name={t`Exercises`}
          place="/exercises"
          current={place.startsWith('/exercises')}
        />
        <RailPlace
          icon={CalendarDays}
          name={t`Calendar`}
          place="/calendar"
          current={place.startsWith('/calendar')}
        />
        <RailPlace icon={Handshake} name={t`Promises`} place="/promises" current={place === '/promises'} />
        <RailPlace
          icon={ChartSpline}
          name={t`Over time`}
          place="/over-time"
          current={place === '/over-time'}
        />
        <RailPlace icon={Share} name={t`Share`} place="/share" current={place.startsWith('/share')} />
        <div className="min-h-6 flex-1" />
        <RailPlace icon={Settings} name={t`Settings`} place="/settings" current={inSettings} />
        <RailButton icon={Waves} name={t`Pause`} onClick={() => runCommand('pause')} />
        <RailPlace icon={LifeBuoy} name={t`Safety`} place="/safety" current={place === '/safety'} />
      </nav>
      <div className="mt-2 border-t border-line pt-2">
        <RailButton
          icon={Lock}
          name={t`Lock now`}
          keys={keysOf('lock', { ctrl: t`Ctrl`, shift: t`Shift` }).join(onMac ? '' : '+')}
          onClick={() => runCommand('lock')}
        />
      </div>
    </div>
  )
}

interface RailPlaceProps {
  readonly icon: LucideIcon
  readonly name: string
  readonly place: Place
  readonly current: boolean
}

function RailPlace({ place, ...rest }: RailPlaceProps) {
  return <RailButton {...rest} onClick={() => goTo(place)} />
}

interface RailButtonProps {
  readonly icon: LucideIcon
  readonly name: string
  readonly keys?: string
  readonly current?: boolean
  readonly onClick: () => void
}

function RailButton({ icon: Icon, name, keys, current = false, onClick }: RailButtonProps) {
  const wide = useWide()
  return (
    <Hint text={keys ? `${name} (${keys})` : name} side="right" disabled={wide}>
      <button
        type="button"
        aria-current={current ? 'page' : undefined}
        onClick={onClick}
        className="flex min-h-10 w-full items-center justify-center gap-3 rounded-control border border-transparent text-15 text-ink-soft transition-colors hover:text-ink aria-[current=page]:border-line aria-[current=page]:bg-surface aria-[current=page]:font-medium aria-[current=page]:text-ink wide:justify-start wide:px-3"
      >
        <Icon
          aria-hidden
          size={18}
          strokeWidth={1.75}
          className={`shrink-0 ${current ? 'text-accent' : ''}`}
        />
        <span className="sr-only wide:not-sr-only">{name}</span>
        {keys && (
          <span aria-hidden="true" className="ml-auto hidden text-13 text-ink-soft wide:inline">
            {keys}
          </span>
        )}
      </button>
    </Hint>
  )
}
