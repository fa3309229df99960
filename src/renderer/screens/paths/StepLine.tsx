import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import type { StepOnWay } from '#shared/path-progress.ts'
import { Button } from '../../components/Button.tsx'
import { journal } from '../../journal.ts'
import { Minutes } from '../exercises/ExerciseLine.tsx'
import { settingWords } from '../exercises/exercise-words.ts'
import { GateNote } from './GateNote.tsx'
import { OpenStep } from './OpenStep.tsx'
import { changePath } from './paths-store.ts'

interface StepLineProps {
  readonly path: string
  readonly step: StepOnWay
  /** The path is walked: its steps can be opened and marked. */
  readonly walked: boolean
  readonly today: string
}

/** One step of a path: what it is, how it stands in words, and the notes on its doors. */
export function StepLine({ path, step, walked, today }: StepLineProps) {
  const { t, i18n } = useLingui()
  const line = useRef<HTMLLIElement>(null)
  const { key, title, label, note, stands, closed } = step
  const name = label ?? title

  async function mark(state: 'done' | 'skipped' | null): Promise<void> {
    await changePath(today, () => journal.paths.markStep({ id: path, step: key, state, today }))
    line.current?.focus({ preventScroll: true })
  }
  return (
    <li ref={line} tabIndex={-1} className="flex flex-col gap-1 border-t border-line py-3 first:border-t-0">
      <div className="flex items-baseline justify-between gap-4">
        <span className="min-w-0 font-writing text-17 font-heading">{name}</span>
        <span className="figures shrink-0 text-13 text-ink-soft">
          <Minutes {...step.minutes} /> · {i18n._(settingWords[step.setting])}
        </span>
      </div>
      {label !== undefined && label !== title && (
        <span className="text-13 text-ink-soft">
          <Trans>with “{title}”</Trans>
        </span>
      )}
      {note && <span className="text-15 text-ink-soft">{note}</span>}
      <StepWords step={step} />
      {closed.map((gate) => (
        <p key={gate.gate} className="max-w-[60ch] border-l-2 border-line-strong pl-3 text-15 text-ink-soft">
          <GateNote {...gate} />
        </p>
      ))}
      {walked && (
        <div className="mt-1 -ml-4 flex flex-wrap gap-1">
          {stands === null && <OpenStep path={path} step={step} />}
          {stands === null && <Marking name={name} held={closed.some(({ hard }) => hard)} onMark={mark} />}
          {stands?.by === 'hand' && (
            <Button kind="quiet" aria-label={t`Take that back: ${name}`} onClick={() => void mark(null)}>
              <Trans>Take that back</Trans>
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

/** How a step stands. One that was neither done nor begun says nothing about it. */
function StepWords({ step: { stands, draft, optional } }: { readonly step: StepOnWay }) {
  const words =
    stands?.state === 'done' ? (
      <Trans>Done</Trans>
    ) : stands?.state === 'skipped' ? (
      <Trans>Left out</Trans>
    ) : draft !== null ? (
      <Trans>Begun</Trans>
    ) : optional ? (
      <Trans>Only if you want to</Trans>
    ) : null
  return words && <span className="text-13 font-medium text-ink-soft">{words}</span>
}

interface MarkingProps {
  readonly name: string
  /** A door holds the person back: the step can only be left out. */
  readonly held: boolean
  readonly onMark: (state: 'done' | 'skipped') => Promise<void>
}

function Marking({ name, held, onMark }: MarkingProps) {
  const { t } = useLingui()
  return (
    <>
      {!held && (
        <Button kind="quiet" aria-label={t`Mark as done: ${name}`} onClick={() => void onMark('done')}>
          <Trans>Mark as done</Trans>
        </Button>
      )}
      <Button kind="quiet" aria-label={t`Leave it out: ${name}`} onClick={() => void onMark('skipped')}>
        <Trans>Leave it out</Trans>
      </Button>
    </>
  )
}
