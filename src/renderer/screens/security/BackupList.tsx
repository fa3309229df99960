import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { KeptBackup } from '#shared/backup.ts'
import { Button } from '../../components/Button.tsx'
import { ageWords, sizeWords } from '../../components/backup-words.ts'
import { fullMoment } from '../../date-words.ts'

/** How many are shown before one asks for all. */
const shownFirst = 5

/** The backups on this computer. */
export function BackupList({ backups }: { readonly backups: readonly KeptBackup[] }) {
  const { t, i18n } = useLingui()
  const [all, setAll] = useState(false)
  if (backups.length === 0) return null
  const shown = all ? backups : backups.slice(0, shownFirst)
  const hidden = backups.length - shown.length
  return (
    <div className="flex flex-col gap-2">
      <table aria-label={t`Backups on this computer`} className="figures w-full max-w-[44rem] text-left">
        <thead className="text-13 text-ink-soft">
          <tr className="border-b border-line">
            <Head>
              <Trans>Made</Trans>
            </Head>
            <Head>
              <Trans>Size</Trans>
            </Head>
            <Head>
              <Trans>Checked</Trans>
            </Head>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, madeAt, size, whole }) => (
            <tr key={name} className="border-b border-line">
              <td className="py-2 pr-4">
                {fullMoment(madeAt)}
                {', '}
                <span className="text-13 text-ink-soft">{i18n._(ageWords(madeAt, Date.now()))}</span>
              </td>
              <td className="py-2 pr-4">{i18n._(sizeWords(size))}</td>
              <td className="py-2">
                {whole ? <Trans>Opened and whole</Trans> : <Trans>Of earlier keys, or damaged</Trans>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <div className="-ml-4">
          <Button kind="quiet" onClick={() => setAll(true)}>
            <Plural value={hidden} one="Show # more" other="Show # more" />
          </Button>
        </div>
      )}
    </div>
  )
}

function Head({ children }: { readonly children: ReactNode }) {
  return (
    <th scope="col" className="py-2 pr-4 font-medium">
      {children}
    </th>
  )
}
