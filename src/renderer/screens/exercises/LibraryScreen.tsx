import { Trans, useLingui } from '@lingui/react/macro'
import { Signpost } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useToday } from '../../components/use-today.ts'
import { goTo } from '../../state/place.ts'
import { readPrivateSettings, usePrivateSettings } from '../../state/private-settings.ts'
import { DraftList } from './DraftList.tsx'
import { ExerciseLine } from './ExerciseLine.tsx'
import { isFromOthers, themeWords } from './exercise-words.ts'
import { byTheme, findExercises } from './find-exercises.ts'
import { LibraryFilter } from './LibraryFilter.tsx'
import { changeFilter, readLibrary, useLibrary } from './library-store.ts'
import { FaultList } from './others/FaultList.tsx'
import { FromOthers } from './others/FromOthers.tsx'
import { RecentRecords } from './RecentRecords.tsx'
import { RoleCard } from './RoleCard.tsx'

/** All exercises and tools by theme; what was begun comes first. */
export function LibraryScreen() {
  const { t, i18n } = useLingui()
  const today = useToday()
  const { library, records, failure, filter, filterTouched } = useLibrary()
  const role = usePrivateSettings((kept) => kept.settings?.role)
  useEffect(() => {
    void readLibrary()
    void readPrivateSettings()
  }, [])
  // Until something else is looked for, what fits where the person stands is shown.
  useEffect(() => {
    if (role && !filterTouched) changeFilter({ role }, false)
  }, [role, filterTouched])
  const found = findExercises(library?.exercises ?? [], filter)

  return (
    <div className="mx-auto flex max-w-page flex-col gap-9 px-8 pt-10 pb-16">
      <PageHeader
        title={t`Exercises`}
        lead={
          <Trans>
            Questions to think with, one at a time. You can skip any of them, stop at any time and go on
            another day.
          </Trans>
        }
      >
        <Button icon={Signpost} onClick={() => goTo('/exercises/paths')}>
          <Trans>Guided paths</Trans>
        </Button>
      </PageHeader>
      {failure !== null && <FailureNotice failure={failure} />}
      {library && (
        <>
          <DraftList drafts={library.drafts} today={today} />
          {role === null && <RoleCard />}
          <section aria-label={t`All exercises`} className="flex flex-col gap-7">
            <LibraryFilter found={found.length} role={Boolean(role)} />
            {byTheme(found.filter(({ id }) => !isFromOthers(id))).map((group) => (
              <section key={group.theme} className="flex flex-col gap-1">
                <h2 className="text-20">{i18n._(themeWords[group.theme])}</h2>
                <ul className="-mx-3 flex flex-col">
                  {group.exercises.map((exercise) => (
                    <li key={exercise.id}>
                      <ExerciseLine exercise={exercise} aside={library.jointSetAside} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
            <FromOthers
              exercises={found.filter(({ id }) => isFromOthers(id))}
              aside={library.jointSetAside}
            />
          </section>
          <RecentRecords records={records} today={today} />
          {library.faulty.length > 0 && (
            <section className="flex flex-col gap-2">
              <h2 className="text-20">
                <Trans>Files that are no exercise</Trans>
              </h2>
              {library.faulty.map((one) => (
                <div key={one.file} className="text-15 text-ink-soft">
                  <p className="font-code">{one.file}</p>
                  {'faults' in one ? <FaultList faults={one.faults} /> : <p>{one.reasons.join(' · ')}</p>}
                </div>
              ))}
            </section>
          )}
        </>
      )}
    </div>
  )
}
