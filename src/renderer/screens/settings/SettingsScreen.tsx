import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { version } from '../../../../package.json'
import { Button } from '../../components/Button.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { runCommand } from '../../state/commands.ts'
import { Appearance } from './Appearance.tsx'
import { MayNever } from './MayNever.tsx'

/** How things look, what the app may never do, the keys, and what this is. */
export function SettingsScreen() {
  const { t } = useLingui()
  return (
    <div className="mx-auto flex max-w-page flex-col gap-12 px-8 pt-10 pb-16">
      <PageHeader title={t`Settings`} />
      <Section title={<Trans>Appearance</Trans>}>
        <Appearance />
      </Section>
      <Section title={<Trans>What this app may never do</Trans>}>
        <MayNever />
      </Section>
      <Section title={<Trans>Keys</Trans>}>
        <p className="max-w-[60ch]">
          <Trans>Everything in Goldseam can be done from the keyboard.</Trans>
        </p>
        <div>
          <Button onClick={() => runCommand('show-keys')}>
            <Trans>Show the keys</Trans>
          </Button>
        </div>
      </Section>
      <Section title={<Trans>About Goldseam</Trans>}>
        <p className="max-w-[60ch]">
          <Trans>
            Named after kintsugi, the craft of mending broken pottery with a visible seam of gold. Free and
            open software under the MIT licence. Set in Literata and Inter, or in Atkinson Hyperlegible Next,
            all under the SIL Open Font License.
          </Trans>
        </p>
        <p className="figures text-13 text-ink-soft">
          <Trans>Version {version}</Trans>
        </p>
      </Section>
    </div>
  )
}

function Section({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-5">
      <h2 className="border-b border-line pb-2 text-20">{title}</h2>
      {children}
    </section>
  )
}
