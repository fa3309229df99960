import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowDown, ArrowUp, ChevronRight, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useId } from 'react'
import type { MakingStep } from '#shared/making.ts'
import type { Role } from '#shared/private-settings.ts'
import { IconButton } from '../../../components/IconButton.tsx'
import { atField } from './at-field.ts'
import { kindWords } from './kind-words.ts'
import { StepForm } from './StepForm.tsx'
import { useFaults } from './use-faults.ts'

interface StepCardProps {
  readonly step: MakingStep
  /** Its place, from 0. */
  readonly at: number
  readonly steps: readonly MakingStep[]
  /** For whom the exercise is. */
  readonly roles: readonly Role[]
  readonly open: boolean
  readonly onToggle: () => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** A step as a line, and under it, when it is open, everything that can be said about it. */
export function StepCard({ step, at, steps, roles, open, onToggle, onMove, onRemove }: StepCardProps) {
  const { t, i18n } = useLingui()
  const panel = useId()
  const asked = useFaults().some(({ path }) => path[0] === 'steps' && path[1] === at)
  const number = at + 1

  function moveByKey(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    <li className="rounded-card border border-line bg-surface" {...atField('steps', at)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Alt with an arrow moves the step from any of its buttons */}
      <div className="flex items-center gap-1 py-1 pr-2" onKeyDown={moveByKey}>
        <div className="min-w-0 flex-1" {...atField('steps', at, 'head')}>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={panel}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            onClick={onToggle}
            className="flex min-h-11 w-full items-center gap-3 rounded-control px-4 py-1.5 text-left hover:bg-raised"
          >
            <ChevronRight
              aria-hidden
              size={17}
              className={`shrink-0 text-ink-soft transition-transform ${open ? 'rotate-90' : ''}`}
            />
            <span className="flex min-w-0 flex-col">
              <span className="truncate">
                <span className="figures">{number}.</span>{' '}
                {step.prompt.trim() || <span className="text-ink-soft">{t`Nothing written yet`}</span>}
              </span>
              <span className="text-13 text-ink-soft">
                {i18n._(kindWords[step.type].name)}
                {asked && !open && (
                  <>
                    {' '}
                    · <Trans>something is missing</Trans>
                  </>
                )}
              </span>
            </span>
          </button>
        </div>
        <IconButton
          icon={ArrowUp}
          label={t`Move step ${number} up`}
          disabled={at === 0}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t`Move step ${number} down`}
          disabled={at === steps.length - 1}
          onClick={() => onMove(1)}
        />
        <IconButton icon={Trash2} label={t`Remove step ${number}`} onClick={onRemove} />
      </div>
      <div id={panel}>{open && <StepForm step={step} at={at} steps={steps} roles={roles} />}</div>
    </li>
  )
}
