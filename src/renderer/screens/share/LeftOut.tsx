import { Plural, Trans } from '@lingui/react/macro'
import type { ShareLeftOut } from '#shared/share.ts'
import { Notice } from '../../components/Notice.tsx'

/** What was chosen and is not shared. It counts and never names: the names of some exercises say a lot. */
export function LeftOut({ exercises, privateAnswers }: ShareLeftOut) {
  if (exercises + privateAnswers === 0) return null
  return (
    <div className="mx-auto mb-4 w-full max-w-[44rem] text-15">
      <Notice title={<Trans>Not everything is included.</Trans>}>
        {exercises > 0 && (
          <p>
            <Plural
              value={exercises}
              one="# exercise that was found stays out. To share it, tick it in the journal."
              other="# exercises that were found stay out. To share one, tick it in the journal."
            />
          </p>
        )}
        {privateAnswers > 0 && (
          <p>
            <Plural
              value={privateAnswers}
              one="# answer marked as private stays out."
              other="# answers marked as private stay out."
            />
          </p>
        )}
      </Notice>
    </div>
  )
}
