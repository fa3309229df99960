import { cpus, release, totalmem, type } from 'node:os'

/** What the figures were taken on, in one line. */
export function device(sqliteVersion: string): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return [
    `${cpus().length} x ${cpu?.model.trim() ?? 'unknown processor'}`,
    `${memory} GiB`,
    `${type()} ${release()}`,
    `Node ${process.versions.node}`,
    `SQLite ${sqliteVersion}`,
  ].join(', ')
}
