import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Checkbox } from '../../components/Checkbox.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { changePreferences, usePreferences } from '../../state/preferences.ts'
import { system } from '../../state/system.ts'
import { useKeep } from '../settings/use-keep.ts'

/** What may be seen of the window by others: over a shoulder, in a task switcher, in a picture of the screen. */
export function InSight() {
  const { coverOnBlur, hideFromCapture } = usePreferences()
  const { failure, keep } = useKeep()
  return (
    <div className="flex flex-col gap-5">
      <div>
        <Checkbox
          checked={coverOnBlur}
          onChange={(next) => keep(() => changePreferences({ coverOnBlur: next }))}
        >
          <Trans>Cover the window while I am in another one</Trans>
        </Checkbox>
        <Under>
          <Trans>Your page and the cursor stay where they are. It does not lock the journal.</Trans>
        </Under>
      </div>
      {system === 'linux' ? (
        <p className="max-w-[60ch]">
          <Trans>
            Linux has no way to keep a window out of pictures and recordings of the screen. Whatever is shown
            here can be recorded by other programs.
          </Trans>
        </p>
      ) : (
        <div>
          <Checkbox
            checked={hideFromCapture}
            onChange={(next) => keep(() => changePreferences({ hideFromCapture: next }))}
          >
            <Trans>Keep the window out of pictures and recordings of the screen</Trans>
          </Checkbox>
          <Under>
            {system === 'mac' ? (
              <Trans>
                Newer versions of macOS let some programs record the window all the same. Switch this off if
                you share your screen with someone who helps you, or use a magnifier that needs it.
              </Trans>
            ) : (
              <Trans>
                It then shows as black, or not at all. Switch this off if you share your screen with someone
                who helps you, or use a magnifier that needs it.
              </Trans>
            )}
          </Under>
        </div>
      )}
      <p className="max-w-[60ch]">
        <Trans>
          What you copy here is taken off the clipboard after half a minute, when the journal locks and when
          you quit, unless something else is on it by then. Until then other programs can read it, and a
          program that keeps a history of the clipboard may keep it.
        </Trans>
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  )
}

/** A line under a checkbox, beginning where its words begin. */
function Under({ children }: { readonly children: ReactNode }) {
  return <p className="max-w-[60ch] pl-8 text-13 text-ink-soft">{children}</p>
}
