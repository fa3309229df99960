/** One figure of the bench beside its limit, measured in turn with it. */
export interface Row {
  /** As in the design: `search.common`. */
  readonly name: string
  readonly unit: 'ms' | 'bytes' | 'MB' | 'count'
  readonly p50: number
  readonly p95: number
  readonly limit_p50: number | null
  readonly limit_p95: number | null
  /** The figure the target speaks of: how many times its limit this takes. Null where nothing is promised. */
  readonly ratio: number | null
  readonly target: number | null
  /** What the limit is, and anything a reader of the figure must know. */
  readonly note: string
}

/** A figure that could not be taken here, and why. Nothing is ever made up in its place. */
export interface MissingRow {
  readonly name: string
  readonly missing: string
}

/** The value below which this part of the samples lies (nearest rank). */
export function percentile(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}

interface Samples {
  readonly ours: readonly number[]
  readonly limit: readonly number[]
}

interface Promise50Or95 {
  readonly name: string
  readonly unit?: Row['unit']
  /** Which percentile the target speaks of. */
  readonly at: 'p50' | 'p95'
  readonly target: number | null
  readonly note: string
}

/** A row from the samples of both sides. */
export function rowOf({ ours, limit }: Samples, { name, unit = 'ms', at, target, note }: Promise50Or95): Row {
  const part = at === 'p50' ? 0.5 : 0.95
  return {
    name,
    unit,
    p50: percentile(ours, 0.5),
    p95: percentile(ours, 0.95),
    limit_p50: percentile(limit, 0.5),
    limit_p95: percentile(limit, 0.95),
    ratio: percentile(ours, part) / percentile(limit, part),
    target,
    note,
  }
}

/** A row that only reports: nothing is promised about it. */
export function reportOf(name: string, unit: Row['unit'], samples: readonly number[], note: string): Row {
  return {
    name,
    unit,
    p50: percentile(samples, 0.5),
    p95: percentile(samples, 0.95),
    limit_p50: null,
    limit_p95: null,
    ratio: null,
    target: null,
    note,
  }
}
