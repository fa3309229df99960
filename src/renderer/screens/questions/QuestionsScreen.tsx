import { Trans, useLingui } from '@lingui/react/macro'
import { PageHeader } from '../../components/PageHeader.tsx'
import { SessionQuestions } from './SessionQuestions.tsx'

/** A page of its own for the questions for a session. */
export function QuestionsScreen() {
  const { t } = useLingui()
  return (
    <div className="mx-auto flex max-w-page flex-col gap-8 px-8 pt-10 pb-16">
      <PageHeader
        title={t`Questions for a session`}
        lead={
          <Trans>
            What you would like to ask, collected as it comes up. They can go into what you share, and into
            the exercise that prepares a session.
          </Trans>
        }
      />
      <SessionQuestions />
    </div>
  )
}
