import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import { useParams } from 'wouter'
import { Button } from '../../components/Button.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Section } from '../../components/Section.tsx'
import { goBack } from '../../state/place.ts'
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
      <PageHeader title={t`Security`}>
        <Button kind="quiet" icon={ArrowLeft} onClick={goBack}>
          <Trans>Back</Trans>
        </Button>
      </PageHeader>
      <Section title={<Trans>What protects your journal</Trans>}>
        <WhatProtects />
      </Section>
      <Section title={<Trans>Passphrase</Trans>} at="/security/ways-in">
        <PassphraseAndKeys />
      </Section>
      <Section title={<Trans>Recovery code</Trans>} at="/security/recovery-code">
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
      <Section title={<Trans>Health of the journal</Trans>} at="/security/health">
        <JournalHealth />
      </Section>
      <Section title={<Trans>When it was opened</Trans>} at="/security/openings">
        <OpeningList />
      </Section>
      <Section title={<Trans>Who else may know my passphrase?</Trans>} at="/security/who-else">
        <WhoElseKnows />
      </Section>
      <Section title={<Trans>Backups</Trans>} at="/security/backups">
        <Backups />
      </Section>
      <Section title={<Trans>What you can do yourself</Trans>}>
        <WhatYouCanDo />
      </Section>
    </div>
  )
}
