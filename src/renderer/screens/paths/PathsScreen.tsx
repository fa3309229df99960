import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import type { PathOnWay } from '#shared/path-progress.ts'
import { BackPage } from '../../components/BackPage.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useToday } from '../../components/use-today.ts'
import { goTo } from '../../state/place.ts'
import { readPaths, usePaths } from './paths-store.ts'

/** The guided paths: what each is for, and how long it takes. */
export function PathsScreen() {
  const { t } = useLingui()
  const today = useToday()
  const { paths, failure } = usePaths()
  useEffect(() => void readPaths(today), [today])
  return (
    <BackPage failure={failure}>
      <PageHeader
        title={t`Guided paths`}
        lead={
          <Trans>
            The exercises in an order. A path is a suggestion: you can leave steps out, wait, or stop at any
            point.
          </Trans>
        }
      />
      <ul className="-mx-3 flex flex-col">
        {paths?.paths.map((path) => (
          <li key={path.id}>
            <PathLine path={path} />
          </li>
        ))}
      </ul>
      {paths?.faulty.map(({ file, reasons }) => (
        <div key={file} className="text-15 text-ink-soft">
          <p>
            <Trans>This file is no path:</Trans> <span className="font-code">{file}</span>
          </p>
          <ul className="list-disc pl-5">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      ))}
    </BackPage>
  )
}

function PathLine({ path: { id, title, purpose, weeks, progress } }: { readonly path: PathOnWay }) {
  return (
    <button
      type="button"
      onClick={() => goTo(`/exercises/paths/${id}`)}
      className="flex w-full flex-col gap-0.5 rounded-control px-3 py-2.5 text-left hover:bg-raised"
    >
      <span className="flex items-baseline justify-between gap-4">
        <span className="min-w-0 font-writing text-17 font-heading">{title}</span>
        <span className="figures shrink-0 text-13 text-ink-soft">
          <PathLength weeks={weeks} />
        </span>
      </span>
      <span className="text-15 text-ink-soft">{purpose}</span>
      {progress && (
        <span className="text-13 font-medium text-ink-soft">
          {progress.state === 'active' ? (
            <Trans>You are on this path</Trans>
          ) : progress.state === 'stopped' ? (
            <Trans>Stopped; your place is kept</Trans>
          ) : (
            <Trans>Walked</Trans>
          )}
        </span>
      )}
    </button>
  )
}

/** "about 10 weeks", or that it has no end. */
export function PathLength({ weeks }: Pick<PathOnWay, 'weeks'>) {
  if (weeks === null) return <Trans>as long as you like</Trans>
  return <Plural value={weeks} one="about # week" other="about # weeks" />
}
