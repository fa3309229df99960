import { Toggle } from '@base-ui/react/toggle'
import { Toolbar } from '@base-ui/react/toolbar'
import { useLingui } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import { type Mood, type MoodGroup, moodGroups } from '#shared/mood-groups.ts'
import { moodGroupWords, moodWords } from './mood-words.ts'

interface MoodPickerProps {
  /** Name for screen readers. */
  readonly label: string
  readonly chosen: readonly Mood[]
  readonly onChange: (chosen: readonly Mood[]) => void
  /** How many may be chosen. */
  readonly most: number
}

/** Feelings as words, each group from softer to stronger. Arrow keys go from word to word, Space takes one. */
export function MoodPicker({ label, chosen, onChange, most }: MoodPickerProps) {
  const { i18n } = useLingui()
  return (
    <Toolbar.Root aria-label={label} onKeyDown={goToOtherGroup} className="flex flex-col gap-1">
      {(Object.keys(moodGroups) as MoodGroup[]).map((group) => (
        <Toolbar.Group
          key={group}
          aria-label={i18n._(moodGroupWords[group])}
          className="grid grid-cols-[6.5rem_1fr] items-baseline gap-x-3"
        >
          <span aria-hidden className="text-13 text-ink-soft">
            {i18n._(moodGroupWords[group])}
          </span>
          <span className="flex flex-wrap gap-x-1">
            {moodGroups[group].map((mood) => (
              <Toolbar.Button
                key={mood}
                disabled={chosen.length >= most && !chosen.includes(mood)}
                render={
                  <Toggle
                    pressed={chosen.includes(mood)}
                    onPressedChange={(pressed) =>
                      onChange(pressed ? [...chosen, mood] : chosen.filter((other) => other !== mood))
                    }
                  />
                }
                className="min-h-8 rounded-control border border-transparent px-2 font-writing text-15 hover:bg-raised aria-pressed:border-accent aria-pressed:bg-raised aria-pressed:text-accent data-disabled:opacity-55"
              >
                {i18n._(moodWords[mood])}
              </Toolbar.Button>
            ))}
          </span>
        </Toolbar.Group>
      ))}
    </Toolbar.Root>
  )
}

/** Up and down lead to the first word of the group above or below; left and right are the toolbar's own. */
function goToOtherGroup(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
  const groups = [...event.currentTarget.querySelectorAll('[role="group"]')]
  const at = groups.findIndex((group) => group.contains(document.activeElement))
  const next = groups[at + (event.key === 'ArrowDown' ? 1 : -1)]?.querySelector('button')
  if (!next) return
  event.preventDefault()
  next.focus()
}
