import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from 'wouter'
import { version } from '../../../../package.json'
import { Button } from '../../components/Button.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Section } from '../../components/Section.tsx'
import { runCommand } from '../../state/commands.ts'
import { goTo } from '../../state/place.ts'
import { Appearance } from './Appearance.tsx'
import { DatesAndTimes } from './DatesAndTimes.tsx'
import { LeaveAnyTime } from './leaving/LeaveAnyTime.tsx'
import { TakeIn } from './leaving/TakeIn.tsx'
import { TakeOut } from './leaving/TakeOut.tsx'
import { MayNever } from './MayNever.tsx'
import { Setting } from './Setting.tsx'
import { TodaySettings } from './TodaySettings.tsx'
import { Writing } from './Writing.tsx'

/** How things look and are written, what Today offers, what the app may never do, and what this is. */
export function SettingsScreen() {
  const { t } = useLingui()
  const { name } = useParams()
  if (name === 'export') return <TakeOut />
  if (name === 'import') return <TakeIn />
  return (
    <div className="mx-auto flex max-w-page flex-col gap-12 px-8 pt-10 pb-16">
      <PageHeader title={t`Settings`} />
      <Section title={<Trans>Security</Trans>}>
        <p className="max-w-[60ch]">
          <Trans>What protects your journal, from whom, and what no app can protect.</Trans>
        </p>
        <div>
          <Button onClick={() => goTo('/security')}>
            <Trans>Open Security</Trans>
          </Button>
        </div>
      </Section>
      <Section title={<Trans>Sealed</Trans>}>
        <p className="max-w-[60ch]">
          <Trans>Entries you seal are read in a place of their own, after your passphrase.</Trans>
        </p>
        <div>
          <Button onClick={() => goTo('/sealed')}>
            <Trans>Open Sealed</Trans>
          </Button>
        </div>
      </Section>
      <Section title={<Trans>Appearance</Trans>}>
        <Appearance />
      </Section>
      <Section title={<Trans>Writing</Trans>}>
        <Writing />
      </Section>
      <Section title={<Trans>Dates and times</Trans>}>
        <DatesAndTimes />
      </Section>
      <Section title={<Trans>Today</Trans>}>
        <TodaySettings />
      </Section>
      <Section title={<Trans>Leave any time</Trans>}>
        <Setting name="leave">
          <LeaveAnyTime />
        </Setting>
      </Section>
      <Section title={<Trans>What this app may never do</Trans>}>
        <Setting name="may-never">
          <MayNever />
        </Setting>
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
