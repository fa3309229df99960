import { Trans, useLingui } from '@lingui/react/macro'
import type { StepOnWay } from '#shared/path-progress.ts'
import { Button } from '../../components/Button.tsx'
import { goTo } from '../../state/place.ts'

interface OpenStepProps {
  readonly path: string
  readonly step: StepOnWay
  /** The step the path stands at: its way in is the one thing to do. */
  readonly isNext?: boolean
}

/** The way into a step; through a door that holds one back there is only the way to what opens it. */
export function OpenStep({ path, step, isNext = false }: OpenStepProps) {
  const { t } = useLingui()
  const { key, title, label, exercise, draft, closed } = step
  const name = label ?? title
  // At the top of a path the name stands above; in the list there are many of the same buttons.
  const called = (words: string) => (isNext ? {} : { 'aria-label': words })
  const asStep = `/exercises/about/${exercise}/${path}/${key}` as const
  const hard = closed.find((one) => one.hard)
  if (hard !== undefined) {
    // The page of a step for two tells what opens it, and lets one bring such exercises back.
    const opens = hard.gate === 'safe' ? asStep : '/exercises/about/close-the-door'
    return (
      <Button
        kind={isNext ? 'plain' : 'quiet'}
        onClick={() => goTo(opens)}
        {...called(t`See what opens it: ${name}`)}
      >
        <Trans>See what opens it</Trans>
      </Button>
    )
  }
  const open = () => goTo(draft === null ? asStep : `/exercises/do/${draft}`)
  const steady = closed.some(({ gate }) => gate === 'steady')
  return (
    <>
      {steady && (
        <Button
          kind={isNext ? 'primary' : 'quiet'}
          onClick={() => goTo('/exercises/about/pause')}
          {...called(t`Pause first: ${name}`)}
        >
          <Trans>Pause first</Trans>
        </Button>
      )}
      {closed.length > 0 ? (
        <Button kind={isNext ? 'plain' : 'quiet'} onClick={open} {...called(t`Go on anyway: ${name}`)}>
          <Trans>Go on anyway</Trans>
        </Button>
      ) : draft === null ? (
        <Button kind={isNext ? 'primary' : 'quiet'} onClick={open} {...called(t`Open: ${name}`)}>
          <Trans>Open</Trans>
        </Button>
      ) : (
        <Button kind={isNext ? 'primary' : 'quiet'} onClick={open} {...called(t`Continue: ${name}`)}>
          <Trans>Continue</Trans>
        </Button>
      )}
    </>
  )
}
