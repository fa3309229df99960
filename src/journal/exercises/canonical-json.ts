import { createHash } from 'node:crypto'

/**
 * A value as JSON in the one form that RFC 8785 gives it: no spaces, members sorted by the UTF-16 units of their names.
 * Numbers and strings are already written as it wants them by `JSON.stringify`, whose rules it took over.
 * @param value as `JSON.parse` returns it; text must be well-formed, which the RFC demands
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/** What a file is known by, whatever its spaces and the order of its members: `sha256:` and 64 hexadecimal digits. */
export function fileHash(file: unknown): string {
  return `sha256:${createHash('sha256').update(canonicalJson(file), 'utf8').digest('hex')}`
}
