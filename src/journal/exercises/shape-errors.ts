import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** Most errors of one file that are told: a file of something else has thousands. */
const mostErrors = 20

/** What keeps a value from having the shape of an exercise, one line for each fault. Words of the file are not repeated. */
export function shapeErrors(error: z.ZodError, content: unknown): readonly string[] {
  const newer = newerFormat(content)
  if (newer !== null) return [`format: ${newer} is newer than this app reads, which is 1`]
  return error.issues
    .slice(0, mostErrors)
    .map((issue) => `${placeOf(issue.path)}: ${reasonOf(issue, content)}`)
}

function newerFormat(content: unknown): number | null {
  if (typeof content !== 'object' || content === null || !('format' in content)) return null
  const { format } = content
  return typeof format === 'number' && Number.isInteger(format) && format > 1 ? format : null
}

/** Where in the file: `steps[3].options[0].text`. */
export function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'file'
  return path.reduce<string>((before, part) => {
    if (typeof part === 'number') return `${before}[${part}]`
    return before === '' ? String(part) : `${before}.${String(part)}`
  }, '')
}

function reasonOf(issue: Issue, content: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(content, issue.path) ? 'is missing' : `is not what it must be: ${issue.expected}`
    case 'unrecognized_keys':
      return `holds ${issue.keys.length === 1 ? 'a field' : 'fields'} the format does not know`
    case 'too_small':
      return `is less than the least, ${issue.minimum}`
    case 'too_big':
      return `is more than the most, ${issue.maximum}`
    case 'invalid_format':
      return 'is not written as the format wants it'
    case 'invalid_value':
      return `is none of: ${issue.values.map(String).join(', ')}`
    case 'custom':
      return issue.message
    default:
      return 'does not fit the format'
  }
}

function isMissing(content: unknown, path: readonly PropertyKey[]): boolean {
  const there = path.reduce<unknown>(
    (part, name) => (typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined),
    content,
  )
  return there === undefined
}
