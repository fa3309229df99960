import type { Preferences } from './preferences.ts'

/** What is used until a person has chosen. No zod here, so that a window can import this file. */
export const defaultPreferences: Preferences = {
  language: 'system',
  theme: 'system',
  face: 'notebook',
  writingSize: 'medium',
  contrast: 'system',
  motion: 'system',
  weekStart: 'language',
  dateForm: 'language',
  clock: 'language',
  formattingBar: 'selection',
  smartQuotes: true,
  coverOnBlur: false,
  hideFromCapture: true,
  lockAfterMinutes: 5,
}
