import type { Exercise, ExerciseStep } from './exercise.ts'
import type { GivenOut, Making, MakingStep } from './making.ts'

// What the exercise maker makes, as a file, and a file as something to go on making. No zod here, so that a window can
// import this file.

/** The name that a series of the exercise itself has in a {@link MakingStep}. */
export const ownSeries = 'own'

/**
 * The file of what is being made. It has the shape of an exercise, but need not be one yet: `journal/exercises/check-exercise.ts`
 * says what is still missing, at the same places.
 * @param given as what it was given out before; its name stays
 */
export function fileOf(making: Making, given: Pick<GivenOut, 'id' | 'version'> | null): Exercise {
  const { title, purpose, whenToUse, whenNot, evidence, author } = making
  const id = given?.id ?? nameOf(making)
  const sources = linesOf(evidence.sources)
  return {
    format: 1,
    id,
    version: given?.version ?? 1,
    kind: making.kind,
    lang: making.lang,
    title: tidy(title),
    purpose: tidy(purpose),
    ...(making.theme !== null && { theme: making.theme }),
    roles: [...making.roles],
    minutes: { ...making.minutes },
    setting: making.setting,
    ...(making.heavy && { heavy: true }),
    whenToUse: tidy(whenToUse),
    whenNot: tidy(whenNot),
    evidence: {
      grade: evidence.grade,
      note: tidy(evidence.note),
      ...(sources.length > 0 && { sources }),
    },
    export: making.export,
    author: { kind: author.kind, name: tidy(author.name), ...said('contact', author.contact) },
    ...said('licence', making.licence),
    ...(making.replaces.length > 0 && { replaces: [...making.replaces] }),
    steps: making.steps.map((step) => fileStep(step, id)),
  }
}

function fileStep(step: MakingStep, id: string): ExerciseStep {
  const { key, keep, minutes, series } = step
  const every = {
    key,
    prompt: tidy(step.prompt),
    ...said('help', step.help),
    ...(step.optional && { optional: true }),
    ...(step.for.length > 0 && { for: [...step.for] }),
    ...(step.showWhen !== null && { showWhen: step.showWhen }),
    ...(keep !== 'yes' && { keep }),
    ...(step.private && { private: true }),
    ...(minutes > 0 && { minutes }),
  }
  const counted = series === '' ? {} : { series: series === ownSeries ? seriesOf(id, key) : series }
  const options = step.options.map((option) => ({ ...option, text: tidy(option.text) }))
  const exit = step.exit.length > 0 && { exit: step.exit }
  switch (step.type) {
    case 'scale':
      return { ...every, type: step.type, ...counted, low: tidy(step.low), high: tidy(step.high) }
    case 'single-choice':
      return { ...every, type: step.type, ...counted, options, ...exit }
    case 'multi-choice':
      return { ...every, type: step.type, options, ...exit }
    case 'checklist':
      return { ...every, type: step.type, options }
    case 'list':
      return { ...every, type: step.type, ...(step.max > 0 && { max: step.max }) }
    case 'person':
    case 'commitment':
      return { ...every, type: step.type, ...(step.many && { many: true }) }
    case 'letter': {
      const elements = step.elements.map((part) => ({ ...part, text: tidy(part.text) }))
      const watch = step.watch.map(({ word, hint }) => ({ word: tidy(word), hint: tidy(hint) }))
      return { ...every, type: step.type, elements, ...(watch.length > 0 && { watch }) }
    }
    default:
      return { ...every, type: step.type }
  }
}

/**
 * An exercise as something to go on making; all of its words come back in {@link fileOf}, but for `$schema` and `topics`,
 * which are of the app's own files.
 * @param seed as in {@link Making}
 */
export function makingOf(exercise: Exercise, seed: string): Making {
  const { kind, lang, title, purpose, roles, minutes, setting, whenToUse, whenNot, evidence } = exercise
  const { author } = exercise
  return {
    seed,
    ...{ kind, lang, title, purpose, roles, minutes, setting, whenToUse, whenNot },
    theme: exercise.theme ?? null,
    heavy: exercise.heavy ?? false,
    evidence: { grade: evidence.grade, note: evidence.note, sources: (evidence.sources ?? []).join('\n') },
    export: exercise.export ?? 'on',
    author: {
      kind: author.kind === 'therapist' ? 'therapist' : 'other',
      name: author.name,
      contact: author.contact ?? '',
    },
    licence: exercise.licence ?? '',
    replaces: exercise.replaces ?? [],
    steps: exercise.steps.map((step) => stepOf(step, exercise.id)),
  }
}

function stepOf(step: ExerciseStep, id: string): MakingStep {
  const series = 'series' in step ? (step.series ?? '') : ''
  return {
    ...blankStep(step.key, step.type),
    prompt: step.prompt,
    help: step.help ?? '',
    optional: step.optional ?? false,
    for: step.for ?? [],
    showWhen: step.showWhen ?? null,
    keep: step.keep ?? 'yes',
    private: step.private ?? false,
    minutes: step.minutes ?? 0,
    series: series === seriesOf(id, step.key) ? ownSeries : series,
    ...('low' in step && { low: step.low, high: step.high }),
    ...('options' in step && { options: step.options }),
    ...('exit' in step && step.exit && { exit: step.exit }),
    ...('max' in step && step.max !== undefined && { max: step.max }),
    ...('many' in step && { many: step.many ?? false }),
    ...('elements' in step && { elements: step.elements, watch: step.watch ?? [] }),
  }
}

/** A step of which nothing is said yet. */
export function blankStep(key: string, type: MakingStep['type']): MakingStep {
  return {
    key,
    type,
    ...{ prompt: '', help: '', optional: false, for: [], showWhen: null, keep: 'yes', private: false },
    ...{ minutes: 0, series: '', low: '', high: '', options: [], exit: [], max: 0, many: false },
    ...{ elements: [], watch: [] },
  }
}

/** `x.<author>.<name>` in plain letters, of the author's name and the title as they are now. */
export function nameOf({ author, title, seed }: Pick<Making, 'author' | 'title' | 'seed'>): string {
  const by = plainName(author.name, 30)
  const name = plainName(title, 47).replace(/^[0-9-]+/, '')
  return `x.${by.length >= 2 ? by : `by-${seed}`}.${name.length >= 2 ? name : `exercise-${seed}`}`
}

function plainName(text: string, most: number): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, most)
    .replace(/-+$/, '')
}

const seriesOf = (id: string, key: string): string =>
  `${id.split('.').slice(0, 2).join('.')}.s-${key}`.slice(0, 60)

/** As the format wants text: one Unicode form, line feeds only, nothing but words at its ends. */
function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').trim()
}

const linesOf = (text: string): string[] => text.split('\n').map(tidy).filter(Boolean)

function said<Name extends string>(name: Name, text: string): { [N in Name]?: string } {
  const words = tidy(text)
  return words === '' ? {} : ({ [name]: words } as { [N in Name]?: string })
}
