import { PathScreen } from '../paths/PathScreen.tsx'
import { PathsScreen } from '../paths/PathsScreen.tsx'
import { ExerciseScreen } from './ExerciseScreen.tsx'
import { LibraryScreen } from './LibraryScreen.tsx'
import { MakerScreen } from './maker/MakerScreen.tsx'
import { MakingScreen } from './maker/MakingScreen.tsx'
import { AddFileScreen } from './others/AddFileScreen.tsx'
import { RunnerScreen } from './RunnerScreen.tsx'
import { SealedRecordScreen } from './SealedRecordScreen.tsx'
import { SourcesScreen } from './SourcesScreen.tsx'

interface ExercisesPlaceProps {
  /**
   * `/exercises`, `/exercises/about/<exercise>`, the same as a step of a path with `/<path>/<step>` after it,
   * `/exercises/do/<record>`, `/exercises/paths`, `/exercises/paths/<path>`, `/exercises/add`, `/exercises/maker`,
   * `/exercises/maker/<making>`, `/exercises/record/<record>` of one that is in no list, or `/exercises/sources`.
   */
  readonly params: {
    readonly part?: string
    readonly id?: string
    readonly path?: string
    readonly step?: string
  }
}

/** The place "Exercises" and what lies in it. */
export function ExercisesPlace({ params: { part, id, path, step } }: ExercisesPlaceProps) {
  if (part === 'about' && id !== undefined) return <ExerciseScreen id={id} path={path} step={step} />
  if (part === 'do' && id !== undefined) return <RunnerScreen id={id} />
  if (part === 'paths') return id === undefined ? <PathsScreen /> : <PathScreen id={id} />
  if (part === 'add') return <AddFileScreen />
  if (part === 'maker') return id === undefined ? <MakerScreen /> : <MakingScreen id={id} />
  if (part === 'record' && id !== undefined) return <SealedRecordScreen id={id} />
  if (part === 'sources') return <SourcesScreen />
  return <LibraryScreen />
}
