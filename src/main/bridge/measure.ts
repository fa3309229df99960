/** Nothing a person does sends more than this through the bridge: 64 million bytes or UTF-16 units, 400,000 values, 12 levels. */
const limits = { size: 64_000_000, values: 400_000, depth: 12 }

/** True if a value that came over the bridge is of sane size. Stops at the limit: it never walks a monster to its end. */
export function isSaneSize(value: unknown): boolean {
  let size = 0
  let values = 0
  const walk = (part: unknown, depth: number): boolean => {
    values += 1
    if (typeof part === 'string') size += part.length
    else if (ArrayBuffer.isView(part)) size += part.byteLength
    if (values > limits.values || size > limits.size || depth > limits.depth) return false
    if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return true
    if (part instanceof Map || part instanceof Set || part instanceof ArrayBuffer) return false
    for (const name of Object.keys(part)) {
      size += name.length
      if (!walk(Reflect.get(part, name), depth + 1)) return false
    }
    return true
  }
  return walk(value, 0)
}
