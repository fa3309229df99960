import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Exit } from '#shared/exercise.ts'
import type { MakingStep } from '#shared/making.ts'
import { fieldLook } from '../../../components/TextField.tsx'
import { changeStep } from './change-steps.ts'

interface ExitFieldProps {
  readonly step: MakingStep
  /** The id of the answer. */
  readonly option: string
  /** Its place, from 1. */
  readonly number: number
}

/** Short, because they stand beside every answer. */
const pages: Record<Exit, ReturnType<typeof msg>> = {
  safety: msg`safety page`,
  'own-behaviour': msg`own behaviour`,
  crisis: msg`crisis page`,
  pause: msg`“Another time”`,
}
const exits = Object.keys(pages) as readonly Exit[]

/** Where an answer leads when the person moves on: to the next step, or to one of the app's own pages. */
export function ExitField({ step: { key, exit }, option, number }: ExitFieldProps) {
  const { t, i18n } = useLingui()
  const to = exit.find(({ anyOf }) => anyOf.includes(option))?.to ?? ''

  function change(next: string): void {
    const page = exits.find((one) => one === next)
    const others = exit.map((one) => ({ ...one, anyOf: one.anyOf.filter((id) => id !== option) }))
    const joined = others.some((one) => one.to === page)
      ? others.map((one) => (one.to === page ? { ...one, anyOf: [...one.anyOf, option] } : one))
      : [...others, ...(page === undefined ? [] : [{ anyOf: [option], to: page }])]
    changeStep(key, { exit: joined.filter(({ anyOf }) => anyOf.length > 0) })
  }

  return (
    <select
      aria-label={t`Where answer ${number} leads`}
      value={to}
      onChange={(event) => change(event.target.value)}
      className={`${fieldLook} max-w-40`}
    >
      <option value="">{t`next step`}</option>
      {exits.map((page) => (
        <option key={page} value={page}>
          {i18n._(pages[page])}
        </option>
      ))}
    </select>
  )
}
