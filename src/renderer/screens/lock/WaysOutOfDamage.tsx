import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { journal } from '../../journal.ts'
import { useFoundDamage } from './found-damage.ts'
import { SalvageForm } from './SalvageForm.tsx'

/** What can be done about a damaged journal, in the order to try it. None of it deletes anything. */
export function WaysOutOfDamage({
  way,
  restore,
}: {
  readonly way: 'passphrase' | 'recovery-code'
  restore(): void
}) {
  const found = useFoundDamage((damage) => damage.found)
  const [salvaging, setSalvaging] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  if (found === null) return null

  async function show() {
    setFailure(null)
    try {
      await journal.health.showPlace()
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  return (
    <section aria-labelledby="ways-out" className="mt-10 flex max-w-[60ch] flex-col gap-4">
      <h2 id="ways-out" className="text-20">
        <Trans>What you can do, in this order</Trans>
      </h2>
      <ol className="flex list-decimal flex-col gap-5 pl-6">
        <li>
          <div className="flex flex-col gap-3">
            <p>
              <Trans>
                Restore a backup. It has everything up to the day it was made, and what is here now is kept
                beside it. Copies on another disk count too.
              </Trans>
            </p>
            <div>
              <Button onClick={restore}>
                <Trans>Look for a backup</Trans>
              </Button>
            </div>
          </div>
        </li>
        {found === 'journal-damaged' && (
          <li>
            <div className="flex flex-col gap-3">
              <p>
                <Trans>
                  Or salvage: Goldseam makes a new journal of everything that can still be read, and tells you
                  what could not. The damaged file is kept beside it.
                </Trans>
              </p>
              {salvaging ? (
                <SalvageForm way={way} />
              ) : (
                <div>
                  <Button onClick={() => setSalvaging(true)}>
                    <Trans>Salvage what can be read</Trans>
                  </Button>
                </div>
              )}
            </div>
          </li>
        )}
        <li>
          <div className="flex flex-col gap-3">
            <p>
              <Trans>
                Or look at the files yourself, to copy them to another disk or to ask somebody you trust.
                Nobody can read them without your passphrase.
              </Trans>
            </p>
            <div className="-ml-4">
              <Button kind="quiet" onClick={() => void show()}>
                <Trans>Show where the files are</Trans>
              </Button>
            </div>
            {failure !== null && <FailureNotice failure={failure} />}
          </div>
        </li>
      </ol>
    </section>
  )
}
