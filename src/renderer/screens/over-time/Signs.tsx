import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ReviewSigns } from '#shared/measure.ts'
import { longDay } from '../../date-words.ts'

/** What was ticked in the last monthly review. */
export function Signs({ signs }: { readonly signs: ReviewSigns | null }) {
  if (signs === null || signs.better.length + signs.harder.length === 0) return null
  const day = longDay(signs.day)
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-20">
        <Trans>From the last monthly review</Trans>
      </h2>
      <p className="figures text-13 text-ink-soft">{day}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Ticked title={<Trans>More true that month</Trans>} texts={signs.better} />
        <Ticked title={<Trans>Harder that month</Trans>} texts={signs.harder} />
      </div>
    </section>
  )
}

function Ticked({ title, texts }: { readonly title: ReactNode; readonly texts: readonly string[] }) {
  return (
    <div className="rounded-card border border-line bg-surface p-4">
      <h3 className="font-interface text-15 font-medium">{title}</h3>
      {texts.length === 0 ? (
        <p className="text-ink-soft">
          <Trans>Nothing ticked.</Trans>
        </p>
      ) : (
        <ul className="mt-1 list-disc pl-5">
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
