import { Trans } from '@lingui/react/macro'
import type { Exercise } from '#shared/exercise.ts'
import { withPartner } from '#shared/partner-name.ts'
import type { Role } from '#shared/private-settings.ts'
import { Disclosure } from './Disclosure.tsx'

interface AllQuestionsProps {
  readonly exercise: Exercise
  readonly role: Role
  /** Empty for no name. */
  readonly partner: string
}

/** Everything the exercise asks and says for this role, before it is begun. */
export function AllQuestions({ exercise, role, partner }: AllQuestionsProps) {
  const fill = (text: string) => withPartner(text, partner, role, exercise.lang)
  return (
    <Disclosure title={<Trans>Show all questions</Trans>}>
      <ol className="flex max-w-[60ch] list-decimal flex-col gap-2.5 pl-5 marker:text-ink-soft">
        {exercise.steps
          .filter((step) => step.for === undefined || step.for.includes(role))
          .map((step) => (
            <li key={step.key}>
              {fill(step.prompt)}
              {'options' in step && (
                <span className="text-ink-soft">
                  {' '}
                  {step.options.map(({ text }) => fill(text)).join(' · ')}
                </span>
              )}
              {step.type === 'scale' && (
                <span className="text-ink-soft">
                  {' '}
                  <Trans>
                    0: {fill(step.low)}, 10: {fill(step.high)}
                  </Trans>
                </span>
              )}
              {step.showWhen && (
                <span className="text-13 text-ink-soft">
                  {' '}
                  <Trans>(only after some answers)</Trans>
                </span>
              )}
            </li>
          ))}
      </ol>
    </Disclosure>
  )
}
