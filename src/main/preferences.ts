import Store from 'electron-store'
import { defaultPreferences } from '#shared/default-preferences.ts'
import { type Preferences, preferencesShape } from '#shared/preferences.ts'

interface Stored {
  readonly preferences: unknown
  readonly window: unknown
  readonly failedAttempts: unknown
}

/** Size and place of the window, in screen pixels. */
export interface WindowPlace {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  /** Whether it fills its screen; the rest is then where it goes back to. */
  readonly maximised?: true
}

/** What is kept outside the vault, in plain text: how the app looks, and how often unlocking failed. Nothing private. */
export class PreferenceStore {
  readonly #store = new Store<Stored>({
    name: 'preferences',
    defaults: { preferences: {}, window: null, failedAttempts: 0 },
    clearInvalidConfig: true,
  })

  /** Choices that cannot be understood (an older app, a hand edit) fall back to the defaults one by one. */
  read(): Preferences {
    const raw = this.#store.get('preferences')
    const known: Record<string, unknown> = { ...defaultPreferences }
    if (typeof raw === 'object' && raw !== null) {
      for (const [name, shape] of Object.entries(preferencesShape.shape)) {
        const parsed = shape.safeParse(Reflect.get(raw, name))
        if (parsed.success) known[name] = parsed.data
      }
    }
    return preferencesShape.parse(known)
  }

  change(change: { readonly [Name in keyof Preferences]?: Preferences[Name] | undefined }): Preferences {
    const given = Object.fromEntries(Object.entries(change).filter(([, choice]) => choice !== undefined))
    const changed = preferencesShape.parse({ ...this.read(), ...given })
    this.#store.set('preferences', changed)
    return changed
  }

  get windowPlace(): WindowPlace | null {
    const raw = this.#store.get('window')
    if (typeof raw !== 'object' || raw === null) return null
    const { x, y, width, height, maximised } = raw as Partial<Record<keyof WindowPlace, unknown>>
    if (typeof width !== 'number' || typeof height !== 'number') return null
    return {
      width,
      height,
      ...(typeof x === 'number' && typeof y === 'number' && { x, y }),
      ...(maximised === true && { maximised }),
    }
  }

  set windowPlace(place: WindowPlace) {
    this.#store.set('window', place)
  }

  /** Failed attempts since the vault was last open. Anyone can edit this file, so the journal says "at least". */
  get failedAttempts(): number {
    const raw = this.#store.get('failedAttempts')
    return typeof raw === 'number' && Number.isSafeInteger(raw) && raw > 0 ? raw : 0
  }

  set failedAttempts(count: number) {
    this.#store.set('failedAttempts', count)
  }
}
