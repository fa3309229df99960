import type { z } from 'zod'
import { type Fault, type FaultPath, type FaultReason, faultReasons } from '#shared/exercise-fault.ts'

type Issue = z.core.$ZodIssue

/** Most faults of one file that are told: a file of something else has thousands. */
const mostFaults = 20

/** What keeps a value from having the shape of an exercise. Words of the file are not repeated. */
export function shapeFaults(error: z.ZodError, content: unknown): readonly Fault[] {
  const newer = newerFormat(content)
  if (newer !== null) return [{ path: ['format'], why: 'newer-format', detail: String(newer) }]
  return error.issues
    .slice(0, mostFaults)
    .map((issue) => ({ path: pathOf(issue.path), ...reasonOf(issue, content) }))
}

function newerFormat(content: unknown): number | null {
  if (typeof content !== 'object' || content === null || !('format' in content)) return null
  const { format } = content
  return typeof format === 'number' && Number.isInteger(format) && format > 1 ? format : null
}

const pathOf = (path: readonly PropertyKey[]): FaultPath =>
  path.map((part) => (typeof part === 'number' ? part : String(part)))

type Reason = Omit<Fault, 'path'>

function reasonOf(issue: Issue, content: unknown): Reason {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(content, issue.path)
        ? { why: 'missing' }
        : { why: 'wrong-kind', detail: issue.expected }
    case 'unrecognized_keys':
      return { why: 'unknown-field' }
    case 'too_small':
      if (issue.origin === 'string') return { why: 'empty' }
      return { why: issue.origin === 'array' ? 'too-few' : 'too-small', detail: String(issue.minimum) }
    case 'too_big':
      return { why: issue.origin === 'array' ? 'too-many' : 'too-big', detail: String(issue.maximum) }
    case 'invalid_format':
      return { why: 'bad-form' }
    case 'invalid_value':
      if (isMissing(content, issue.path)) return { why: 'missing' }
      return { why: 'not-offered', detail: issue.values.map(String).join(', ') }
    case 'custom':
      return ownReason(issue.params)
    default:
      return { why: 'does-not-fit' }
  }
}

/** The reason that a rule of `shared/exercise.ts` carries with it. */
function ownReason(params: Readonly<Record<string, unknown>> | undefined): Reason {
  const why = faultReasons.find((reason): reason is FaultReason => reason === params?.why)
  const { detail } = params ?? {}
  return { why: why ?? 'does-not-fit', ...(typeof detail === 'string' && { detail }) }
}

function isMissing(content: unknown, path: readonly PropertyKey[]): boolean {
  const there = path.reduce<unknown>(
    (part, name) => (typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined),
    content,
  )
  return there === undefined
}
