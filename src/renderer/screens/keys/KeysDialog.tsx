import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { shortcuts } from '#shared/shortcuts.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Key } from '../../components/Key.tsx'
import { actionNames } from '../../editor/action-names.ts'
import { keyCaps } from '../../editor/key-caps.ts'
import { useKeyWords } from '../../editor/use-key-words.ts'
import { writingKeyNames } from '../../editor/writing-actions.ts'
import { commandWords } from '../../state/command-words.ts'
import type { Command } from '../../state/commands.ts'
import { keysOf, onMac } from '../../state/keys.ts'
import { showOverlay, useOverlay } from '../../state/overlay.ts'

/** The list of keys: those of the app from its own table, and those that work where one is. */
export function KeysDialog() {
  const { t, i18n } = useLingui()
  const open = useOverlay((overlay) => overlay.shown === 'keys')
  const keyWords = useKeyWords()
  const command = onMac ? '⌘' : keyWords.ctrl
  const pageKeys = [t`Page Up`, t`Page Down`]
  return (
    <Dialog open={open} onClose={() => showOverlay('none')} title={t`Keys`}>
      {/* Where the window is low the list scrolls, so the keyboard must be able to reach it. */}
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="flex flex-col gap-5 overflow-y-auto px-6 pt-1 pb-6 [--focus-offset:-4px]"
      >
        <Group title={<Trans>Anywhere</Trans>}>
          {(Object.keys(shortcuts) as (keyof typeof shortcuts & Command)[]).map((name) => (
            <Row key={name} keys={keysOf(name, keyWords)}>
              {i18n._(commandWords[name])}
            </Row>
          ))}
          <Row keys={[t`Esc`]}>
            <Trans>Back</Trans>
          </Row>
          <Row keys={['?']}>
            <Trans>This list, when nothing is being written</Trans>
          </Row>
          {!onMac && (
            <Row keys={[t`Alt`]}>
              <Trans>The menu</Trans>
            </Row>
          )}
        </Group>
        <Group title={<Trans>While writing</Trans>}>
          <Row keys={[command, 'F']}>
            <Trans>Find in this entry; once more, in the whole journal</Trans>
          </Row>
          {(Object.keys(writingKeyNames) as (keyof typeof writingKeyNames)[]).map((action) => (
            <Row key={action} keys={keyCaps(writingKeyNames[action], keyWords)}>
              {i18n._(actionNames[action])}
            </Row>
          ))}
          <Row keys={keyCaps('Shift-Enter', keyWords)}>
            <Trans>New line in the same paragraph</Trans>
          </Row>
          <Row keys={keyCaps('Mod-Shift-v', keyWords)}>
            <Trans>Paste without formatting</Trans>
          </Row>
          <Row keys={keyCaps('Alt-F10', keyWords)}>
            <Trans>To the formatting buttons; Esc leads back</Trans>
          </Row>
          <Row keys={[command, t`Enter`]}>
            <Trans>Finish a quick note</Trans>
          </Row>
        </Group>
        <Group title={<Trans>In lists and the calendar</Trans>}>
          <Row keys={['↑', '↓']}>
            <Trans>Move in a list, or by a week</Trans>
          </Row>
          <Row keys={['←', '→']}>
            <Trans>Move by a day</Trans>
          </Row>
          <Row keys={pageKeys}>
            <Trans>Move by a month</Trans>
          </Row>
          <Row keys={[keyWords.shift, ...pageKeys]}>
            <Trans>Move by a year</Trans>
          </Row>
          <Row keys={[t`Enter`]}>
            <Trans>Open the entry, or the day</Trans>
          </Row>
        </Group>
      </div>
    </Dialog>
  )
}

function Group({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <h3 className="pb-1 font-interface text-13 font-medium text-ink-soft">{title}</h3>
      <dl>{children}</dl>
    </div>
  )
}

function Row({ keys, children }: { readonly keys: readonly string[]; readonly children: ReactNode }) {
  return (
    <div className="flex items-center justify-between gap-6 border-t border-line py-2">
      <dt>{children}</dt>
      <dd className="flex shrink-0 flex-wrap justify-end gap-1">
        {keys.map((key) => (
          <Key key={key}>{key}</Key>
        ))}
      </dd>
    </div>
  )
}
