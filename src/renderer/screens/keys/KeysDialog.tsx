import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Dialog } from '../../components/Dialog.tsx'
import { Key } from '../../components/Key.tsx'
import { onMac } from '../../state/keys.ts'
import { showOverlay, useOverlay } from '../../state/overlay.ts'

/** The list of keys. */
export function KeysDialog() {
  const { t } = useLingui()
  const open = useOverlay((overlay) => overlay.shown === 'keys')
  const command = onMac ? '⌘' : t`Ctrl`
  return (
    <Dialog open={open} onClose={() => showOverlay('none')} title={t`Keys`}>
      {/* Where the window is low the list scrolls, so the keyboard must be able to reach it. */}
      <dl tabIndex={0} className="overflow-y-auto px-6 pt-3 pb-6 [--focus-offset:-4px]">
        <Row keys={[command, 'N']}>
          <Trans>New entry</Trans>
        </Row>
        <Row keys={[command, 'F']}>
          <Trans>Search the journal</Trans>
        </Row>
        <Row keys={[command, 'K']}>
          <Trans>Go to anything</Trans>
        </Row>
        <Row keys={[command, 'S']}>
          <Trans>Show that it is saved (saving is automatic)</Trans>
        </Row>
        <Row keys={[command, 'L']}>
          <Trans>Lock now</Trans>
        </Row>
        <Row keys={['↑', '↓']}>
          <Trans>Move in a list</Trans>
        </Row>
        <Row keys={[t`Esc`]}>
          <Trans>Back</Trans>
        </Row>
        <Row keys={['?']}>
          <Trans>This list, when nothing is being written</Trans>
        </Row>
      </dl>
    </Dialog>
  )
}

function Row({ keys, children }: { readonly keys: readonly string[]; readonly children: ReactNode }) {
  return (
    <div className="flex items-center justify-between gap-6 border-t border-line py-2 first:border-t-0">
      <dt>{children}</dt>
      <dd className="flex gap-1">
        {keys.map((key) => (
          <Key key={key}>{key}</Key>
        ))}
      </dd>
    </div>
  )
}
