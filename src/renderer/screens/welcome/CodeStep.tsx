import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Step } from '../../components/Step.tsx'
import { groupsOf } from './recovery-code.ts'

interface CodeStepProps {
  /** Null while it is being made. */
  readonly code: string | null
  /** Another code was shown before, and it no longer counts. */
  readonly replaced: boolean
  readonly failure: unknown
  /** What nothing has happened to when it fails. */
  readonly safe: ReactNode
  /** The way on without a code, in words. */
  readonly without: ReactNode
  readonly onRetry: () => void
  readonly onNext: () => void
  readonly onWithout: () => void
  readonly onBack: () => void
}

/** The recovery code, shown to be copied onto paper. */
export function CodeStep(props: CodeStepProps) {
  const { code, replaced, failure, safe, without, onRetry, onNext, onWithout, onBack } = props
  return (
    <Step
      title={<Trans>Your recovery code</Trans>}
      onBack={onBack}
      actions={
        <>
          <Button kind="primary" disabled={code === null} onClick={onNext}>
            <Trans>I have written it down</Trans>
          </Button>
          <Button onClick={onWithout}>{without}</Button>
        </>
      }
    >
      <div className="reading">
        <p>
          <Trans>
            If you forget your passphrase, this code opens the journal. Write it on paper. It is shown only
            now, and Goldseam keeps no copy of it.
          </Trans>
        </p>
      </div>
      {failure !== null && (
        <FailureNotice failure={failure} safe={safe}>
          {code === null && (
            <Button onClick={onRetry}>
              <Trans>Try again</Trans>
            </Button>
          )}
        </FailureNotice>
      )}
      {replaced && (
        <Notice title={<Trans>This is a new code.</Trans>}>
          <Trans>The one shown before opens nothing. Please cross it out and copy this one.</Trans>
        </Notice>
      )}
      <CodeGroups code={code} />
      <div className="reading">
        <p>
          <Trans>
            A sheet of paper at home is also a key for anyone who finds it. Keep it where only you would look.
            If there is no such place, it is safer to have no code.
          </Trans>
        </p>
      </div>
    </Step>
  )
}

function CodeGroups({ code }: { readonly code: string | null }) {
  const { t } = useLingui()
  const groups = code === null ? Array.from({ length: 6 }, () => ' ') : groupsOf(code)
  return (
    <ol
      aria-label={t`Recovery code`}
      aria-busy={code === null}
      className="grid max-w-form grid-cols-3 gap-x-6 gap-y-4 rounded-card border border-line-strong bg-surface px-6 py-5 font-distinct text-20"
    >
      {groups.map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups of one code never move
        <li key={at} className="min-h-7 text-center tracking-[0.14em]">
          {/* Spelled out for a screen reader, which would otherwise try to say it as a word. */}
          <span aria-hidden="true">{group}</span>
          <span className="sr-only">{[...group].join(' ')}</span>
        </li>
      ))}
    </ol>
  )
}
