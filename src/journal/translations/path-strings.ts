import type { GuidedPath, PathStep } from '#shared/path.ts'
import type { PutText } from './exercise-strings.ts'

/** A path with other texts in it, each asked for by its place as a translation names it (`parts.week-1.title`). */
export function pathWithTexts(path: GuidedPath, put: PutText): GuidedPath {
  const { title, purpose, before, parts, turn } = path
  const steps = (of: readonly PathStep[]) => of.map((step) => stepWithTexts(step, put))
  return {
    ...path,
    title: put('title', title),
    purpose: put('purpose', purpose),
    ...(before !== undefined && { before: put('before', before) }),
    parts: parts.map((part) => ({
      ...part,
      title: put(`parts.${part.key}.title`, part.title),
      ...(part.note !== undefined && { note: put(`parts.${part.key}.note`, part.note) }),
      steps: steps(part.steps),
    })),
    ...(turn && {
      turn: {
        title: put('turn.title', turn.title),
        text: put('turn.text', turn.text),
        steps: steps(turn.steps),
      },
    }),
  }
}

function stepWithTexts(step: PathStep, put: PutText): PathStep {
  const { key, label, note } = step
  return {
    ...step,
    ...(label !== undefined && { label: put(`steps.${key}.label`, label) }),
    ...(note !== undefined && { note: put(`steps.${key}.note`, note) }),
  }
}
