import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { ageWords } from '../../components/backup-words.ts'
import { journal } from '../../journal.ts'

/** How old the last good backup is. Nothing else is said of backups while the journal is locked. */
export function BackupAge() {
  const { i18n } = useLingui()
  const [madeAt, setMadeAt] = useState<number | null>(null)
  useEffect(() => {
    let here = true
    // Without an answer the line is left out: nobody opens a journal to read it.
    journal.backup.lastMade().then(
      (last) => here && setMadeAt(last.madeAt),
      () => here && setMadeAt(null),
    )
    return () => {
      here = false
    }
  }, [])
  if (madeAt === null) return null
  const age = i18n._(ageWords(madeAt, Date.now()))
  return (
    <p className="text-13 text-ink-soft">
      <Trans>Last backup: {age}.</Trans>
    </p>
  )
}
