// Names of backups. No zod here, so that main can read them while nothing of the journal runs.

const pattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z$/

/** The name of the backup made at a moment (milliseconds since 1970): `20261122T104212345Z`, in UTC. */
export function backupName(madeAt: number): string {
  return new Date(madeAt).toISOString().replaceAll(/[-:.]/g, '')
}

/** When the backup of that name was made, in milliseconds since 1970; null when it is no name of a backup. */
export function madeAtOf(name: string): number | null {
  const parts = pattern.exec(name)?.slice(1)
  if (parts === undefined) return null
  const [year, month, day, hour, minute, second, thousandth] = parts
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${thousandth}Z`)
  return Number.isNaN(at) || backupName(at) !== name ? null : at
}
