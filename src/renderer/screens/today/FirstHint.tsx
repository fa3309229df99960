import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect } from 'react'
import { Button } from '../../components/Button.tsx'
import { Key } from '../../components/Key.tsx'
import { keysOf } from '../../state/keys.ts'
import { usePrivateSettings } from '../../state/private-settings.ts'
import { chooseHint, type HintName, hintSeen, useFirstHint } from './first-hint.ts'

/** One thing that is good to know, at the foot of Today. It goes for good when it was read or its keys were used. */
export function FirstHint() {
  const { t } = useLingui()
  const seen = usePrivateSettings((kept) => kept.settings?.hintsSeen)
  const name = useFirstHint((hint) => hint.name)
  useEffect(() => {
    if (seen) chooseHint(seen)
  }, [seen])
  if (name === null || !seen || seen.includes(name)) return null
  const keys = (
    <span className="mr-1 inline-flex gap-1">
      {keysOf(name, { ctrl: t`Ctrl`, shift: t`Shift` }).map((key) => (
        <Key key={key}>{key}</Key>
      ))}
    </span>
  )
  const words: Record<HintName, ReactNode> = {
    'go-anywhere': <Trans>{keys} finds an entry, a day or a setting, from anywhere.</Trans>,
    lock: <Trans>{keys} locks the journal at once.</Trans>,
    'quick-note': <Trans>{keys} takes a quick note, wherever you are.</Trans>,
  }
  return (
    <aside
      aria-label={t`Good to know`}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line pt-4 text-ink-soft"
    >
      <p>{words[name]}</p>
      <Button
        kind="quiet"
        onClick={() => {
          hintSeen(name)
          // The button goes: whoever uses the keyboard goes on from the head of the page.
          document.querySelector('h1')?.focus({ preventScroll: true })
        }}
      >
        <Trans>Got it</Trans>
      </Button>
    </aside>
  )
}
