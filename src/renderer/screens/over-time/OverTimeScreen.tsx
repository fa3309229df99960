import { useLingui } from '@lingui/react/macro'
import { PageHeader } from '../../components/PageHeader.tsx'

/** The person's own measures, week by week. */
export function OverTimeScreen() {
  const { t } = useLingui()
  return (
    <div className="mx-auto flex min-h-full max-w-[60rem] flex-col gap-6 px-8 pt-10 pb-16">
      <PageHeader title={t`Over time`} />
    </div>
  )
}
