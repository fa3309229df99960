import { Trans, useLingui } from '@lingui/react/macro'
import sources from '../../../../resources/sources.json'
import { BackPage } from '../../components/BackPage.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'

/** What the exercises lean on, and what could not be checked. Plain text: nothing here opens anything. */
export function SourcesScreen() {
  const { t } = useLingui()
  return (
    <BackPage failure={null}>
      <PageHeader
        title={t`Sources`}
        lead={
          <Trans>
            Read in stored copies of public pages. “Abstract” means that the abstract or a record of it was
            read, not the full paper. No exercise here was tested as part of an app.
          </Trans>
        }
      />
      <Sources title={t`The six references of the source articles`} lines={sources.articles} />
      <Sources title={t`Others`} lines={sources.others} />
      <Sources title={t`What could not be verified`} lines={sources.notVerified} />
    </BackPage>
  )
}

function Sources({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-20">{title}</h2>
      <ul
        lang="en"
        className="flex max-w-[66ch] list-disc flex-col gap-2 pl-5 select-text marker:text-accent"
      >
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
