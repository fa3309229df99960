import type { Gate, PathStep } from '#shared/path.ts'
import type { ClosedGate } from '#shared/path-progress.ts'
import type { Role } from '#shared/private-settings.ts'

/** What the journal knows that opens doors. Nothing of it is kept for this: it is read from what is there anyway. */
export interface GateFacts {
  /**
   * Whether what is done together is open. `unasked`: the safety check was not yet looked at. `aside`: after a page about
   * safety; `brought-back`: by the person's own word since. Why is not known here.
   */
  readonly together: 'unasked' | 'open' | 'aside' | 'brought-back'
  /** The last “stirred up” of today, 0 to 10; null when it was not said. */
  readonly stirred: number | null
  /**
   * What the last “Close the door” says. `closed`: that it is over, or that contact cannot be avoided and has written
   * rules. `unsaid`: nothing was ever said of it.
   */
  readonly door: 'closed' | 'open' | 'unsaid'
  /** Whether “Own your part” was ever finished. */
  readonly owned: boolean
  /** Whether all willing-lines were ticked in the last joint plan. */
  readonly bothWilling: boolean
  /** When the step's exercise was last worked on; null for never. Milliseconds since 1970, UTC, as is `now`. */
  readonly lastWorkedOn: number | null
  readonly now: number
}

/** On what path, by whom, and how hard the exercise is. */
export interface Walk {
  readonly path: string
  readonly role: Role
  readonly heavy: boolean
  /**
   * How the path has its own “Close the door”. `if-needed`: only for those with whom something is still going on.
   * `left-out`: such a one, which the person has passed over: that says that nothing is.
   */
  readonly closing: 'asked' | 'if-needed' | 'left-out'
}

const veryStirred = 8
const hour = 3_600_000
/** Hours to leave between two sittings. */
const hoursBetween: Readonly<Record<string, number>> = { 'apology-letter': 24, 'stay-or-go': 48 }
/** The paths on which repair waits until what broke trust has stopped. */
const repairWaits: readonly string[] = ['after-an-affair', 'seven-steps']

type Asked = Pick<PathStep, 'setting' | 'gates' | 'exercise'>
type Rule = (
  step: Asked,
  facts: GateFacts,
  walk: Walk,
) => Omit<ClosedGate, 'gate'> & { readonly open: boolean }

const soft = (open: boolean) => ({ open, hard: false })

/** Each door: when it is open, and whether a closed one holds the person back. No rating ever does. */
const rules: Readonly<Record<Gate, Rule>> = {
  safe: ({ setting }, { together }) => ({
    open: together === 'open' || together === 'brought-back',
    hard: setting === 'together',
  }),
  steady: (_step, { stirred }) => soft(stirred === null || stirred < veryStirred),
  'door-closed': (_step, { door }, { path, role, closing }) => ({
    open:
      door === 'closed' ||
      (door === 'unsaid' && closing === 'left-out') ||
      role !== 'hurting' ||
      !repairWaits.includes(path),
    hard: true,
    // Once it was said that something goes on, only saying otherwise opens it.
    ...(door === 'unsaid' && closing === 'if-needed' && { orLeaveOut: true }),
  }),
  owned: (_step, { owned }, { role }) => soft(owned || (role !== 'hurting' && role !== 'both')),
  'both-willing': (_step, { bothWilling }) => soft(bothWilling),
  // Whoever was hurt says it by beginning; of the other one nothing can be known here, and nothing is asked for.
  'hurt-yes': (_step, _facts, { role }) => soft(role === 'hurt'),
  time: ({ exercise }, { lastWorkedOn, now }) =>
    soft(lastWorkedOn === null || now - lastWorkedOn >= (hoursBetween[exercise] ?? 0) * hour),
}

/**
 * The doors before a step that are not open, in the order of the rules. What is done together always has the door
 * `safe`, and what stirs people up the door `steady`, whether its file says so or not.
 */
export function closedGates(step: Asked, facts: GateFacts, walk: Walk): readonly ClosedGate[] {
  const named = new Set<Gate>(step.gates)
  if (step.setting === 'together') named.add('safe')
  if (walk.heavy) named.add('steady')
  return (Object.keys(rules) as Gate[]).flatMap((gate) => {
    if (!named.has(gate)) return []
    const { open, ...closed } = rules[gate](step, facts, walk)
    return open ? [] : [{ gate, ...closed }]
  })
}
