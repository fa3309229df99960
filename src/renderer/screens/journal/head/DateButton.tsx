import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown } from 'lucide-react'
import { type FormEvent, useId, useRef, useState } from 'react'
import type { LocalMoment } from '#shared/day.ts'
import { Button } from '../../../components/Button.tsx'
import { Popover } from '../../../components/Popover.tsx'
import { fieldLook } from '../../../components/TextField.tsx'
import { clockTime, longDay } from '../../../date-words.ts'
import { redateDraft } from '../../../state/drafts.ts'
import { showInList } from '../list-sight.ts'
import { type DateProblem, dateProblem, type TypedPart } from './date-problem.ts'
import { quietButton } from './quiet-button.ts'

interface DateButtonProps {
  readonly id: string
  readonly when: LocalMoment
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** When the entry was written, and the way to put it at another day and time. */
export function DateButton({ id, when, today }: DateButtonProps) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const words = `${longDay(when.day)}, ${clockTime(when.time)}`
  return (
    <Popover
      label={t`Day and time`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button type="button" aria-label={t`${words}, change day and time`} className={quietButton}>
          <span className="figures truncate">{words}</span>
          <ChevronDown aria-hidden size={14} className="shrink-0" />
        </button>
      }
    >
      <DateForm
        when={when}
        today={today}
        onCancel={() => setOpen(false)}
        onChoose={(day, time) => {
          setOpen(false)
          void redateDraft(day, time).then(() => showInList(id, day))
        }}
      />
    </Popover>
  )
}

interface DateFormProps {
  readonly when: LocalMoment
  readonly today: string
  readonly onChoose: (day: string, time: string) => void
  readonly onCancel: () => void
}

/** The system's own fields for a day and a time: typed, or chosen in their calendar. */
function DateForm({ when, today, onChoose, onCancel }: DateFormProps) {
  const id = useId()
  const dayField = useRef<HTMLInputElement>(null)
  const timeField = useRef<HTMLInputElement>(null)
  const [day, setDay] = useState(when.day)
  const [time, setTime] = useState(when.time)
  const [problem, setProblem] = useState<DateProblem | null>(null)

  function choose(event: FormEvent): void {
    event.preventDefault()
    const [typedDay, typedTime] = [typedIn(dayField.current), typedIn(timeField.current)]
    const wrong = dateProblem(typedDay, typedTime)
    setProblem(wrong)
    if (wrong === null) onChoose(typedDay.value, typedTime.value.slice(0, 5))
    else (wrong === 'no-time' ? timeField : dayField).current?.focus()
  }

  return (
    <form noValidate onSubmit={choose} className="flex w-80 flex-col gap-3 p-4">
      <div className="flex gap-3">
        <label className="flex flex-1 flex-col gap-1 text-13 text-ink-soft">
          <Trans>Day</Trans>
          <input
            ref={dayField}
            type="date"
            min="0001-01-01"
            max="9999-12-31"
            defaultValue={when.day}
            aria-describedby={id}
            onChange={(event) => setDay(event.currentTarget.value)}
            className={`figures ${fieldLook} px-2!`}
          />
        </label>
        <label className="flex flex-col gap-1 text-13 text-ink-soft">
          <Trans>Time</Trans>
          <input
            ref={timeField}
            type="time"
            defaultValue={when.time}
            aria-describedby={id}
            onChange={(event) => setTime(event.currentTarget.value)}
            className={`figures ${fieldLook} px-2!`}
          />
        </label>
      </div>
      <p id={id} aria-live="polite" className="text-13 text-ink empty:hidden">
        {problem === 'no-such-day' && <Trans>Give a day that is in the calendar.</Trans>}
        {problem === 'no-day' && <Trans>Give the day, month and year.</Trans>}
        {problem === 'no-time' && <Trans>Give the hour and minute.</Trans>}
        {/* The fields write a day as the computer does, which may not be how the person reads one. */}
        {problem === null && day !== '' && time !== '' && (
          <>
            {longDay(day)}, {clockTime(time.slice(0, 5))}.{' '}
            {day > today && <Trans>This day is still to come.</Trans>}
          </>
        )}
      </p>
      <div className="flex gap-2">
        <Button kind="primary" type="submit">
          <Trans>Change</Trans>
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}

const typedIn = (field: HTMLInputElement | null): TypedPart => ({
  value: field?.value ?? '',
  unreadable: field?.validity.badInput ?? false,
})
