import type { MissingRow, Row } from './row.ts'

/** The rows of one group for a person at a terminal. */
export function table(title: string, rows: readonly (Row | MissingRow)[]): string {
  return [`\n${title}`, ...rows.map((row) => ('missing' in row ? missingLine(row) : line(row)))].join('\n')
}

function line({ name, unit, p50, p95, limit_p50, limit_p95, ratio, target, note }: Row): string {
  const limit = limit_p50 === null || limit_p95 === null ? '' : `limit ${pair(limit_p50, limit_p95)}`
  const verdict = target === null || ratio === null ? '' : ratio <= target ? 'met' : 'MISSED'
  const promise =
    ratio === null ? '' : target === null ? `${ratio.toFixed(2)}x` : `${ratio.toFixed(2)}x of ${target}x`
  return `  ${name.padEnd(22)} ${pair(p50, p95).padStart(17)} ${unit.padEnd(5)} ${limit.padEnd(24)} ${promise.padEnd(15)} ${verdict.padEnd(6)}  ${note}`
}

function missingLine({ name, missing }: MissingRow): string {
  return `  ${name.padEnd(22)} not measured: ${missing}`
}

function pair(p50: number, p95: number): string {
  return p50 === p95 ? digits(p50) : `${digits(p50)} / ${digits(p95)}`
}

function digits(value: number): string {
  if (value >= 1000) return Math.round(value).toString()
  return value.toPrecision(3)
}
