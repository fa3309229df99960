import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { failureDetails, failureText } from '../failure-text.ts'
import { Notice } from './Notice.tsx'

interface FailureNoticeProps {
  /** Whatever was thrown. */
  readonly failure: unknown
  /** Where the screen knows better than the failure what is safe: said instead. */
  readonly safe?: ReactNode
  /** A way to act on it: a button such as "Try again". */
  readonly children?: ReactNode
}

/** Says what did not work, that the words are safe, and what to do. Read out at once; stays until it no longer holds. */
export function FailureNotice({ failure: thrown, safe, children }: FailureNoticeProps) {
  const { i18n } = useLingui()
  const text = failureText(thrown)
  return (
    <Notice kind={text.loss ? 'loss' : 'failure'} title={i18n._(text.what)}>
      <p>{safe ?? i18n._(text.safe)}</p>
      <p>{i18n._(text.next)}</p>
      {text.report && (
        <p className="text-13">
          <Trans>
            Details, without any word of yours:{' '}
            <span className="select-all font-code">{failureDetails(text.failure)}</span>
          </Trans>
        </p>
      )}
      {children && <div className="mt-2 flex flex-wrap gap-2">{children}</div>}
    </Notice>
  )
}
