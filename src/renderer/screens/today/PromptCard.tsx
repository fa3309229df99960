import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { showToast } from '../../components/toast.ts'
import { beginEntry } from '../../state/begin-entry.ts'
import { changePrivateSettings, usePrivateSettings } from '../../state/private-settings.ts'
import { usePromptTaken } from '../../state/prompt-in-hand.ts'
import { useLastEntries } from './last-entries.ts'
import { offerPrompt, usePromptOfDay } from './prompt-of-day.ts'

/** One thing to write about, that can be taken, changed, or sent away for the day or for good. */
export function PromptCard({ today }: { readonly today: string }) {
  const { t } = useLingui()
  const settings = usePrivateSettings((kept) => kept.settings)
  const prompt = usePromptOfDay((offered) => (offered.day === today ? offered.prompt : null))
  const forgotten = usePromptOfDay((offered) => offered.forgotten)
  const notOffered = usePromptOfDay((offered) => offered.failure)
  const [notKept, setNotKept] = useState<unknown>(null)
  const [sentAway, setSentAway] = useState(false)
  const wanted = settings?.prompts === true && settings.noPromptOn !== today
  // Whoever is here before a choice made in Settings is kept would otherwise be left without a prompt.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was forgotten is asked for again
  useEffect(() => {
    if (wanted) void offerPrompt(today, 'ofDay')
  }, [wanted, today, forgotten])

  // It was written about: offering it once more today would ask for what was done.
  const taken = usePromptTaken((prompted) => prompted.id)
  const written = useLastEntries(({ rows }) => rows?.some(({ id }) => id === taken) ?? false)
  useEffect(() => {
    if (!wanted || !written) return
    // Once: whoever turns prompts on again today is offered one.
    usePromptTaken.setState({ id: null })
    changePrivateSettings({ noPromptOn: today }).catch(setNotKept)
  }, [wanted, written, today])

  async function change(choice: Parameters<typeof changePrivateSettings>[0]): Promise<boolean> {
    setNotKept(null)
    try {
      await changePrivateSettings(choice)
      return true
    } catch (thrown) {
      setNotKept(thrown)
      return false
    }
  }

  async function notToday() {
    setSentAway(true)
    if (!(await change({ noPromptOn: today }))) setSentAway(false)
  }

  async function never() {
    if (!(await change({ prompts: false }))) return
    setSentAway(false)
    showToast({
      text: t`No more prompts. You can turn them on again in Settings.`,
      undo: { label: t`Undo`, run: () => void change({ prompts: true, noPromptOn: null }) },
    })
  }

  const failure = notOffered ?? notKept
  if (failure !== null) return <FailureNotice failure={failure} />
  if (sentAway && settings?.prompts)
    return (
      <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
        <p role="status">
          <Trans>Nothing more today.</Trans>
        </p>
        <Button kind="quiet" onClick={() => void never()}>
          <Trans>Stop offering prompts</Trans>
        </Button>
      </div>
    )
  if (!wanted || prompt === null) return null
  return (
    <section
      aria-label={t`Something to write about`}
      className="rounded-card border border-line bg-surface px-6 py-5"
    >
      <p className="text-13 text-ink-soft">
        <Trans>Something to write about, if you like</Trans>
      </p>
      <p aria-live="polite" className="mt-2 max-w-[44ch] font-writing text-20">
        {prompt.text}
      </p>
      <div className="mt-4 flex flex-wrap gap-x-2 gap-y-1">
        <Button onClick={() => beginEntry({ prompt: prompt.text })}>
          <Trans>Write about this</Trans>
        </Button>
        <Button kind="quiet" onClick={() => void offerPrompt(today, 'another')}>
          <Trans>Another one</Trans>
        </Button>
        <Button kind="quiet" onClick={() => void notToday()}>
          <Trans>Not today</Trans>
        </Button>
      </div>
    </section>
  )
}
