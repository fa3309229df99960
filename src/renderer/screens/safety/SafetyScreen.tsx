import { Tabs } from '@base-ui/react/tabs'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Key } from '../../components/Key.tsx'
import { goBack } from '../../state/place.ts'
import { BeingSafe } from './BeingSafe.tsx'
import { CarryingTooMuch } from './CarryingTooMuch.tsx'
import { Numbers } from './Numbers.tsx'
import { OwnBehaviour } from './OwnBehaviour.tsx'

type Part = 'safety' | 'own-behaviour' | 'crisis' | 'numbers'

/** Safety: reachable from everywhere, locked or not. It holds nothing private, and opening it is noted nowhere. */
export function SafetyScreen() {
  const { t } = useLingui()
  const [part, setPart] = useState<Part>('safety')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const tabs = useRef<HTMLDivElement>(null)
  /** The button that was pressed goes with its part: whoever uses the keyboard goes on from the tab of the new one. */
  function turnTo(next: Part) {
    setPart(next)
    tabs.current?.querySelector<HTMLElement>(`[data-part="${next}"]`)?.focus()
  }
  const showNumbers = (
    <Button kind="primary" onClick={() => turnTo('numbers')}>
      <Trans>Show numbers</Trans>
    </Button>
  )
  const carryOn = (
    <Button onClick={goBack}>
      <Trans>Carry on by myself</Trans>
    </Button>
  )
  return (
    <div className="mx-auto flex max-w-[52rem] flex-col px-8 pt-10 pb-16">
      <header className="flex flex-wrap items-center justify-between gap-4">
        <h1 ref={heading} tabIndex={-1} className="text-32">
          <Trans>Safety</Trans>
        </h1>
        <Button onClick={goBack} aria-keyshortcuts="Escape">
          <Trans>Close</Trans>
          <Key>Esc</Key>
        </Button>
      </header>
      <Tabs.Root value={part} onValueChange={(next: Part) => setPart(next)} className="mt-6">
        <Tabs.List
          ref={tabs}
          aria-label={t`Parts of the safety page`}
          activateOnFocus
          className="flex flex-wrap gap-x-2 border-b border-line"
        >
          <Tab part="safety">{t`Being safe`}</Tab>
          <Tab part="own-behaviour">{t`My own behaviour`}</Tab>
          <Tab part="crisis">{t`Too much to carry`}</Tab>
          <Tab part="numbers">{t`Numbers`}</Tab>
        </Tabs.List>
        <Panel part="safety">
          <BeingSafe>
            <Actions>
              {showNumbers}
              {carryOn}
            </Actions>
          </BeingSafe>
        </Panel>
        <Panel part="own-behaviour">
          <OwnBehaviour>
            <Actions>
              {showNumbers}
              <Button onClick={() => turnTo('safety')}>
                <Trans>Safety page</Trans>
              </Button>
              {carryOn}
            </Actions>
          </OwnBehaviour>
        </Panel>
        <Panel part="crisis">
          <CarryingTooMuch>
            <Actions>
              {showNumbers}
              <Button onClick={goBack}>
                <Trans>Close</Trans>
              </Button>
            </Actions>
          </CarryingTooMuch>
        </Panel>
        <Panel part="numbers">
          <Numbers />
        </Panel>
      </Tabs.Root>
    </div>
  )
}

function Tab({ part, children }: { readonly part: Part; readonly children: ReactNode }) {
  return (
    <Tabs.Tab
      value={part}
      data-part={part}
      className="-mb-px min-h-10 rounded-t-control border-b-2 border-transparent px-3 text-15 text-ink-soft transition-colors hover:text-ink data-active:border-accent data-active:font-medium data-active:text-ink"
    >
      {children}
    </Tabs.Tab>
  )
}

function Panel({ part, children }: { readonly part: Part; readonly children: ReactNode }) {
  return (
    <Tabs.Panel value={part} className="pt-8">
      {children}
    </Tabs.Panel>
  )
}

/** The ways on, before the rest of the words: whoever is in danger must not have to look for them. */
function Actions({ children }: { readonly children: ReactNode }) {
  return <div className="flex flex-wrap gap-3 font-interface text-15">{children}</div>
}
