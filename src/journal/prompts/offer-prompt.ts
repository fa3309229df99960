import { addDays } from '#shared/day.ts'
import type { Prompt, Role } from '#shared/private-settings.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import type { BundledPrompt } from './load-prompts.ts'

/** A season: nothing offered in these many days, today included, is offered again. */
const seasonDays = 90

const latestOfDay =
  'SELECT prompt_id AS id, turn FROM prompt_offered WHERE day = ? ORDER BY turn DESC LIMIT 1'
const lastOffers = `
  SELECT prompt_id AS id, max(day || printf(' %09d', turn)) AS offered FROM prompt_offered GROUP BY prompt_id`
const offer = 'INSERT INTO prompt_offered (prompt_id, day, turn) VALUES (?, ?, ?)'

interface Occasion {
  readonly prompts: readonly BundledPrompt[]
  /** Null when the person has not said: then only what is for everyone is offered. */
  readonly role: Role | null
  readonly today: string
  /** From 0 to just below 1. */
  readonly chance: number
}

/** The prompt of a day: the same all day, unless the role it is for is not the person's any more. */
export function promptOfDay(connection: Connection, occasion: Occasion): Prompt | null {
  const shown = connection.read<{ id: string }>(latestOfDay).get(occasion.today)
  const same = fitting(occasion).find(({ id }) => id === shown?.id)
  return same === undefined ? anotherPrompt(connection, occasion) : prompt(same)
}

/**
 * A prompt that was not offered in the last {@link seasonDays} days, by chance; when all were, the one unseen for
 * longest. Writes down that it was offered. Null only when no prompt is for this role.
 */
export function anotherPrompt(connection: Connection, occasion: Occasion): Prompt | null {
  const { today, chance } = occasion
  return connection.transaction(() => {
    const offered = offers(connection)
    const candidates = fitting(occasion)
    const since = addDays(today, 1 - seasonDays)
    const unseen = candidates.filter(({ id }) => (offered.get(id) ?? '') < since)
    const longestUnseen = candidates.toSorted((a, b) =>
      (offered.get(a.id) ?? '') < (offered.get(b.id) ?? '') ? -1 : 1,
    )
    const chosen = unseen[Math.floor(chance * unseen.length)] ?? longestUnseen[0]
    if (chosen === undefined) return null
    const turn = connection.read<{ turn: number }>(latestOfDay).get(today)?.turn ?? 0
    connection.write(offer).run(chosen.id, today, turn + 1)
    return prompt(chosen)
  })
}

function fitting({ prompts, role }: Occasion): readonly BundledPrompt[] {
  return prompts.filter((one) => (role === null ? isForAll(one) : one.roles.includes(role)))
}

function isForAll({ roles }: BundledPrompt): boolean {
  return (['hurt', 'hurting', 'both', 'self'] as const).every((role) => roles.includes(role))
}

/** When each prompt was last offered, as text that sorts by day and turn. */
function offers(connection: ReadConnection): ReadonlyMap<string, string> {
  const rows = connection.read<{ id: string; offered: string }>(lastOffers).all()
  return new Map(rows.map(({ id, offered }) => [id, offered]))
}

function prompt({ id, text }: BundledPrompt): Prompt {
  return { id, text }
}
