// No zod here, so that a window can import this file.

/** The parts of a session sheet that are no entries or exercises, in their order on the page. */
export const sheetParts = [
  'questions',
  'trust',
  'wellbeing',
  'promises',
  'triggers',
  'talks',
  'signs',
  'path',
  'marks',
] as const
export type SheetPart = (typeof sheetParts)[number]
