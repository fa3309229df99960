import { Plural, Trans } from '@lingui/react/macro'
import type { ShareLeftOut } from '#shared/share.ts'
import { Notice } from '../../components/Notice.tsx'

/** What does not come in of what was chosen. It counts and never names: the names of some exercises say a lot. */
export function LeftOut({ privateAnswers }: ShareLeftOut) {
  if (privateAnswers === 0) return null
  return (
    <div className="mx-auto mb-4 w-full max-w-[44rem] text-15">
      <Notice title={<Trans>Not everything is included.</Trans>}>
        <p>
          <Plural
            value={privateAnswers}
            one="# answer marked as private stays out."
            other="# answers marked as private stay out."
          />
        </p>
      </Notice>
    </div>
  )
}
