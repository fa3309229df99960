import { useState } from 'react'
import type { FoundBackup, RestorePreview } from '#shared/backup.ts'
import { Threshold } from '../../components/Threshold.tsx'
import { journal } from '../../journal.ts'
import { ChooseBackup } from './ChooseBackup.tsx'
import { OpenBackup } from './OpenBackup.tsx'
import { PreviewStep } from './PreviewStep.tsx'

interface RestoreScreenProps {
  /** Whether there is a journal on this computer, which a restore moves aside. */
  readonly over: boolean
  readonly onBack: () => void
}

/** From the choice of a backup to the open journal, one thing per page. Nothing is changed before the last one. */
export function RestoreScreen({ over, onBack }: RestoreScreenProps) {
  const [chosen, setChosen] = useState<FoundBackup | null>(null)
  const [preview, setPreview] = useState<RestorePreview | null>(null)

  function forget() {
    setPreview(null)
    setChosen(null)
    // What was opened is forgotten on the other side too; if that fails, it is by itself a little later.
    journal.backup.cancelRestore().catch(() => undefined)
  }

  if (chosen === null) {
    return (
      <Threshold>
        <ChooseBackup
          over={over}
          onChoose={setChosen}
          onBack={() => {
            forget()
            onBack()
          }}
        />
      </Threshold>
    )
  }
  return (
    <Threshold>
      {preview === null ? (
        <OpenBackup backup={chosen} onOpened={setPreview} onBack={forget} />
      ) : (
        <PreviewStep preview={preview} over={over} onBack={forget} />
      )}
    </Threshold>
  )
}
