import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { journal } from '../../journal.ts'
import { CurrentSecret } from '../security/keys/CurrentSecret.tsx'
import { useCurrentSecret } from '../security/keys/use-current-secret.ts'
import { readVaultKeys, useVaultKeys } from '../security/keys/vault-keys.ts'
import { SealedList } from './SealedList.tsx'

/** What the person has sealed, behind their passphrase. Before that the place looks the same, whatever is in it. */
export function SealedScreen() {
  const [open, setOpen] = useState(false)
  // Whoever leaves closes it behind them, also while the passphrase is still being tried.
  const left = useRef(false)
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
      void journal.sealed.close()
    }
  }, [])
  return (
    <div className="mx-auto flex max-w-page flex-col gap-8 px-8 pt-10 pb-16">
      {open ? (
        <SealedList />
      ) : (
        <Gate onOpen={() => (left.current ? void journal.sealed.close() : setOpen(true))} />
      )}
    </div>
  )
}

function Gate({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useLingui()
  const hasCode = useVaultKeys(({ keys }) => keys?.codeSince != null)
  const { asked, busy, withSecret } = useCurrentSecret()
  useEffect(() => void readVaultKeys(), [])
  return (
    <form
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        void withSecret(async (current) => {
          await journal.sealed.open({ current })
          onOpen()
        })
      }}
    >
      <PageHeader
        title={t`Sealed`}
        lead={
          <Trans>
            Entries you seal are in no list, no search and nothing you share. They are read here, after your
            passphrase, until you leave this page or lock the journal.
          </Trans>
        }
      />
      <div className="flex max-w-form flex-col gap-6">
        <CurrentSecret {...asked} orCode={hasCode} safe={<Trans>Nothing was opened.</Trans>} />
        <div>
          <Button type="submit" kind="primary" busy={busy}>
            <Trans>Open</Trans>
          </Button>
        </div>
      </div>
    </form>
  )
}
