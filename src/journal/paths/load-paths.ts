import type { Exercise } from '#shared/exercise.ts'
import { type FaultyFile, faultLine } from '#shared/exercise-fault.ts'
import { type GuidedPath, type PathStep, pathFile } from '#shared/path.ts'
import { bundledExercises } from '../exercises/load-exercises.ts'
import { shapeFaults } from '../exercises/shape-faults.ts'
import { bundledPathFiles } from './bundled-paths.ts'

/** The paths that can be walked, by their ids and in the order of their files, and the files that are none. */
export interface LoadedPaths {
  readonly paths: ReadonlyMap<string, GuidedPath>
  readonly faulty: readonly FaultyFile[]
}

/**
 * Reads paths; a faulty file is named with its reasons and stops nothing.
 * @param files what they hold as JSON, by their names
 */
export function loadPaths(
  files: Readonly<Record<string, unknown>>,
  exercises: ReadonlyMap<string, Exercise>,
): LoadedPaths {
  const paths = new Map<string, GuidedPath>()
  const faulty: FaultyFile[] = []
  for (const [file, content] of Object.entries(files)) {
    const parsed = pathFile.safeParse(content)
    if (!parsed.success) {
      faulty.push({ file, reasons: shapeFaults(parsed.error, content).map(faultLine) })
      continue
    }
    const path = parsed.data
    const reasons = pathErrors(path, exercises)
    if (paths.has(path.id)) reasons.push(`id: another file is called ${path.id} already`)
    if (reasons.length > 0) faulty.push({ file, reasons })
    else paths.set(path.id, path)
  }
  return { paths, faulty }
}

/** Every step of a path, in its order. */
export const stepsOf = ({ parts, turn }: Pick<GuidedPath, 'parts' | 'turn'>): readonly PathStep[] => [
  ...parts.flatMap(({ steps }) => steps),
  ...(turn?.steps ?? []),
]

function pathErrors(path: GuidedPath, exercises: ReadonlyMap<string, Exercise>): string[] {
  const steps = stepsOf(path)
  const parts = path.parts.map(({ key }) => key)
  return [
    ...parts.flatMap((key, at) => (parts.indexOf(key) < at ? [`part ${key}: is there twice`] : [])),
    ...steps.flatMap((step, at) => {
      const before = steps.slice(0, at)
      return stepErrors(step, before, path, exercises).map((reason) => `step ${step.key}: ${reason}`)
    }),
  ]
}

function stepErrors(
  step: PathStep,
  before: readonly PathStep[],
  path: GuidedPath,
  exercises: ReadonlyMap<string, Exercise>,
): string[] {
  const gone = step.goesOnWith
  const origin = before.find(({ key }) => key === gone)
  const wrong: readonly (readonly [boolean, string])[] = [
    [before.some(({ key }) => key === step.key), 'is there twice'],
    [!exercises.has(step.exercise), `there is no exercise ${step.exercise}`],
    [step.for?.some((role) => !path.roles.includes(role)) ?? false, 'is for a role the path is not for'],
    [
      gone !== undefined && origin?.exercise !== step.exercise,
      'goes on with no earlier step of its exercise',
    ],
    [
      step.setting === 'together' && step.gates?.includes('safe') !== true,
      'is done together without the gate “safe”',
    ],
  ]
  return wrong.flatMap(([isWrong, why]) => (isWrong ? [why] : []))
}

let bundled: LoadedPaths | undefined

/** The paths that come with the app, read once. */
export function bundledPaths(): LoadedPaths {
  bundled ??= loadPaths(bundledPathFiles, bundledExercises().exercises)
  return bundled
}
