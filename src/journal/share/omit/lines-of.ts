import type { ContentsItem } from '#shared/share.ts'

/** Stands for words that were put in. No document has it: it draws nothing. */
export const replaced = '\uFFFC'

/** What is no words of a reader's, or is looked at by itself. */
const notWords = new Set(['id', 'kind', 'level', 'when', 'weeks', 'values', 'omission'])

/**
 * Every line of words in some parts of a document, but for contents, in the order they stand in. It knows nothing of kinds of
 * blocks, so that words of a new one are not forgotten: see [Note: two ways to look].
 * @param isPutIn whether words that stand for an omission are shown as {@link replaced}: all of them if left out
 */
export function linesOf(
  value: unknown,
  isPutIn: (omission: string, text: string) => boolean = () => true,
): readonly string[] {
  const lines: string[] = []
  const walk = (part: unknown): void => {
    if (typeof part === 'string') lines.push(part)
    else if (isSpans(part)) lines.push(part.map((span) => spanText(span, isPutIn)).join(''))
    else if (Array.isArray(part)) for (const one of part) walk(one)
    else if (typeof part === 'object' && part !== null && !('kind' in part && part.kind === 'contents')) {
      const { spans } = part as { spans?: unknown }
      const drawn = typeof spans === 'object' && !Array.isArray(spans) ? spans : null
      for (const [key, inner] of Object.entries({ ...part, ...drawn })) {
        if (!notWords.has(key) && inner !== drawn) walk(inner)
      }
    }
  }
  walk(value)
  return lines.filter((line) => line !== '')
}

interface AnySpan {
  readonly text: string
  readonly omission?: string
}

const isSpans = (value: unknown): value is readonly AnySpan[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => typeof one === 'object' && one !== null && 'text' in one && !('kind' in one))

function spanText({ text, omission }: AnySpan, isPutIn: (omission: string, text: string) => boolean): string {
  return omission !== undefined && isPutIn(omission, text) ? replaced : text
}

/** The lines of all contents in some parts. */
export function contentsIn(value: unknown): readonly ContentsItem[] {
  if (Array.isArray(value)) return value.flatMap(contentsIn)
  if (typeof value !== 'object' || value === null) return []
  if ('kind' in value && value.kind === 'contents')
    return (value as unknown as { items: ContentsItem[] }).items
  return Object.values(value).flatMap(contentsIn)
}
