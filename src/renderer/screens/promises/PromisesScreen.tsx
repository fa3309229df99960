import { Trans, useLingui } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import type { LedgerPromise } from '#shared/promise.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useToday } from '../../components/use-today.ts'
import { readPrivateSettings } from '../../state/private-settings.ts'
import { PromiseCard } from './PromiseCard.tsx'
import { PromiseForm } from './PromiseForm.tsx'
import { keepForm } from './promise-actions.ts'
import { beginNewPromise, closeForm, usePromiseForm } from './promise-form.ts'
import { readPromises, usePromises } from './promises-store.ts'
import { RestingPromise } from './RestingPromise.tsx'
import { SeenThisWeek } from './SeenThisWeek.tsx'
import { useAttempt } from './use-attempt.ts'

/** The ledger of promises: the person's own, and nobody else's. */
export function PromisesScreen() {
  const { t } = useLingui()
  const today = useToday()
  const { promises, failure } = usePromises()
  const form = usePromiseForm((kept) => kept.form)
  const page = useRef<HTMLDivElement>(null)
  const newButton = useRef<HTMLButtonElement>(null)
  useFocusKept({ page, newButton })
  useEffect(() => void readPromises(today), [today])
  useEffect(() => void readPrivateSettings(), [])

  const active = promises?.filter(({ state }) => state === 'active') ?? []
  const nothing = promises?.length === 0 && form === null
  const begin = (
    <Button ref={newButton} kind="primary" icon={Plus} onClick={beginNewPromise}>
      <Trans>New promise</Trans>
    </Button>
  )
  return (
    <div ref={page} className="mx-auto flex min-h-full max-w-[48rem] flex-col gap-6 px-8 pt-10 pb-16">
      <PageHeader title={t`Promises`} lead={<Trans>What you mean to do, in your own words.</Trans>}>
        {!nothing && form === null && begin}
      </PageHeader>
      {failure !== null && <FailureNotice failure={failure} />}
      {nothing && (
        <EmptyState action={begin}>
          <Trans>
            This is the place for small things you mean to do, week by week. You write only your own. Nobody
            else sees them.
          </Trans>
        </EmptyState>
      )}
      {form?.of === null && <OpenForm today={today} />}
      {active.map((promise) =>
        form?.of?.id === promise.id ? (
          <OpenForm key={promise.id} today={today} />
        ) : (
          <PromiseCard key={promise.id} promise={promise} today={today} />
        ),
      )}
      <SeenThisWeek today={today} />
      <Resting title={t`Paused`} promises={promises} state="paused" today={today} />
      <Resting
        title={t({ message: 'Let go', context: 'promises that were let go' })}
        promises={promises}
        state="ended"
        today={today}
      />
    </div>
  )
}

interface Around {
  readonly page: RefObject<HTMLDivElement | null>
  readonly newButton: RefObject<HTMLButtonElement | null>
}

/** Puts the focus back where it was when a form closes, and on the title when what had it is gone. */
function useFocusKept({ page, newButton }: Around): void {
  const of = usePromiseForm((kept) => kept.form?.of)
  const promises = usePromises((ledger) => ledger.promises)
  const before = useRef(of)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is shown now may have taken the focus away
  useEffect(() => {
    const closed = before.current !== undefined && of === undefined ? before.current : undefined
    before.current = of
    if (document.activeElement !== document.body) return
    const card = closed && page.current?.querySelector<HTMLElement>(`[data-promise="${closed.id}"] h2`)
    if (card) card.focus()
    else if (closed === null) newButton.current?.focus()
    else page.current?.querySelector('h1')?.focus({ preventScroll: true })
  }, [of, promises, page, newButton])
}

function OpenForm({ today }: { readonly today: string }) {
  const form = usePromiseForm((kept) => kept.form)
  const { failure, attempt } = useAttempt()
  const { t } = useLingui()
  if (form === null) return null
  const isNew = form.of === null
  return (
    <section
      aria-label={isNew ? t`New promise` : t`Change a promise`}
      className="flex flex-col gap-4 rounded-card border border-line bg-surface px-6 py-5"
    >
      {failure !== null && <FailureNotice failure={failure} />}
      <PromiseForm
        words={form.words}
        isNew={isNew}
        onCancel={closeForm}
        onKeep={() => void attempt(() => keepForm(today))}
      />
    </section>
  )
}

interface RestingProps {
  readonly title: string
  readonly promises: readonly LedgerPromise[] | null
  readonly state: 'paused' | 'ended'
  readonly today: string
}

function Resting({ title, promises, state, today }: RestingProps) {
  const those = promises?.filter((promise) => promise.state === state) ?? []
  if (those.length === 0) return null
  return (
    <section className="mt-4 flex flex-col">
      <h2 className="pb-2 text-20">{title}</h2>
      <ul>
        {those.map((promise) => (
          <RestingPromise key={promise.id} promise={promise} today={today} />
        ))}
      </ul>
    </section>
  )
}
