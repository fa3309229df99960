import type { VaultKeys } from '#shared/keys.ts'
import type { PrivateSettings } from '#shared/private-settings.ts'

/** Days after a code was made before its sheet is asked for, and after it was put off. */
export const drillAfterDays = 7

interface Drill {
  readonly keys: Pick<VaultKeys, 'codeSince' | 'codeChecked'>
  readonly settings: Pick<PrivateSettings, 'codeDrill' | 'codeDrillFrom'>
  /** `YYYY-MM-DD`, as the clock on the wall shows it. */
  readonly today: string
}

/** Whether it is time to ask for the code from its sheet: once, a week after it was made, unless that was switched off. */
export function isDrillDue({ keys, settings, today }: Drill): boolean {
  if (!settings.codeDrill || keys.codeSince === null || keys.codeChecked !== null) return false
  const from = [
    drillDay(localDay(keys.codeSince)),
    ...(settings.codeDrillFrom ? [settings.codeDrillFrom] : []),
  ]
  return from.every((day) => today >= day)
}

/** The day a week after another. */
export function drillDay(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + drillAfterDays)
  return date.toISOString().slice(0, 10)
}

/** The day of a moment, as the clock on the wall shows it. */
export function localDay(moment: number): string {
  const date = new Date(moment)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
