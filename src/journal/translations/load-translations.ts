import type { FaultyFile } from '#shared/exercise-fault.ts'
import type { CheckedTranslation, Translation } from './check-translation.ts'
import type { MadeFrom } from './made-from.ts'

export interface TranslationFiles {
  /** What the files hold as JSON, by their names: `<id>.<lang>.json`. */
  readonly files: Readonly<Record<string, unknown>>
  readonly madeFrom: MadeFrom
}

/** A translation that may be used, and which English texts it is of. */
export interface LoadedTranslation extends Translation {
  readonly madeFrom: ReadonlyMap<string, string>
}

export interface LoadedTranslations {
  /** By the ids of what they translate. */
  readonly translations: ReadonlyMap<string, readonly LoadedTranslation[]>
  readonly faulty: readonly FaultyFile[]
}

/** Reads translations. One that is faulty is named with its reasons, and what it translates is shown without it. */
export function loadTranslations<Original>(
  { files, madeFrom }: TranslationFiles,
  originals: ReadonlyMap<string, Original>,
  check: (content: unknown, original: Original) => CheckedTranslation,
): LoadedTranslations {
  const translations = new Map<string, LoadedTranslation[]>()
  const faulty: FaultyFile[] = []
  for (const [name, content] of Object.entries(files)) {
    const file = `translations/${name}`
    const [, id = '', lang] = /^(.+)\.([^.]+)\.json$/.exec(name) ?? []
    const original = originals.get(id)
    if (original === undefined) {
      faulty.push({ file, reasons: ['translates: there is nothing of this name'] })
      continue
    }
    const checked = check(content, original)
    if (!checked.ok) faulty.push({ file, reasons: checked.errors })
    else if (checked.translation.lang !== lang) {
      faulty.push({ file, reasons: ['lang: is not the one in the name of the file'] })
    } else {
      const seen = new Map(Object.entries(madeFrom[name] ?? {}))
      translations.set(id, [...(translations.get(id) ?? []), { ...checked.translation, madeFrom: seen }])
    }
  }
  return { translations, faulty }
}
