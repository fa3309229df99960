import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from 'wouter'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Section } from '../../components/Section.tsx'
import { AutomaticLock } from './AutomaticLock.tsx'
import { Backups } from './Backups.tsx'
import { InSight } from './InSight.tsx'
import { JournalHealth } from './JournalHealth.tsx'
import { Keychain } from './keys/Keychain.tsx'
import { isKeyTask, KeyTask } from './keys/KeyTask.tsx'
import { PassphraseAndKeys } from './keys/PassphraseAndKeys.tsx'
import { RecoveryCode } from './keys/RecoveryCode.tsx'
import { OpeningList } from './OpeningList.tsx'
import { WhatProtects } from './WhatProtects.tsx'
import { WhatYouCanDo } from './WhatYouCanDo.tsx'
import { WhoElseKnows } from './WhoElseKnows.tsx'

/** What protects the journal, from whom, and everything about it that can be changed. */
export function SecurityScreen() {
  const { t } = useLingui()
  const { task } = useParams()
  if (isKeyTask(task)) return <KeyTask name={task} />
  return (
    <div className="mx-auto flex max-w-page flex-col gap-12 px-8 pt-10 pb-16">
      <PageHeader title={t`Security`} />
      <Section title={<Trans>What protects your journal</Trans>}>
        <WhatProtects />
      </Section>
      <Section title={<Trans>Passphrase</Trans>}>
        <PassphraseAndKeys />
      </Section>
      <Section title={<Trans>Recovery code</Trans>}>
        <RecoveryCode />
      </Section>
      <Section title={<Trans>Opening with this computer’s keychain</Trans>}>
        <Keychain />
      </Section>
      <Section title={<Trans>Automatic lock</Trans>}>
        <AutomaticLock />
      </Section>
      <Section title={<Trans>What others can see</Trans>}>
        <InSight />
      </Section>
      <Section title={<Trans>Health of the journal</Trans>}>
        <JournalHealth />
      </Section>
      <Section title={<Trans>When it was opened</Trans>}>
        <OpeningList />
      </Section>
      <Section title={<Trans>Who else may know my passphrase?</Trans>}>
        <WhoElseKnows />
      </Section>
      <Section title={<Trans>Backups</Trans>}>
        <Backups />
      </Section>
      <Section title={<Trans>What you can do yourself</Trans>}>
        <WhatYouCanDo />
      </Section>
    </div>
  )
}
