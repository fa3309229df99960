/**
 * Feelings a person may name, in groups from softer to stronger. No group is good or bad. A feeling's name here is
 * what the journal stores; the words shown are the window's. No zod here, so that a window can import this file.
 */
export const moodGroups = {
  hurt: ['let-down', 'rejected', 'small', 'betrayed'],
  fear: ['uneasy', 'on-edge', 'afraid', 'panicked'],
  anger: ['annoyed', 'bitter', 'furious'],
  'shame-and-guilt': ['sorry', 'embarrassed', 'ashamed', 'worthless'],
  sadness: ['flat', 'lonely', 'grieving'],
  warmth: ['calm', 'hopeful', 'touched', 'close', 'proud', 'relieved'],
  unsure: ['mixed', 'numb', 'unknown'],
} as const

export type MoodGroup = keyof typeof moodGroups
export type Mood = (typeof moodGroups)[MoodGroup][number]

export const moods: readonly Mood[] = Object.values(moodGroups).flat()
