import { expect, test } from 'vitest'
import { recognise } from '#journal/damage/recognise-row.ts'
import type { Cell } from '#journal/damage/table-rows.ts'

const one = '019a0000-0000-7000-8000-000000000001'
const two = '019a0000-0000-7000-8000-000000000002'
const kindOf = (...cells: readonly Cell[]) => recognise({ rowid: null, cells, whole: true })?.kind ?? null

test.each([
  ['receiver', [one, 'therapist', 'skipped', 7]],
  ['receiver', [one, 'self', '2026-05-01', 7]],
  ['path_step', ['therapist', 'therapist', 'skipped', 7]],
  ['share_record', [one, null, null, null, null, null, '[]', 0, null]],
  ['share_record', [one, null, 'self', '', null, null, '[]', 0, null]],
  ['share_record', [one, two, 'someone', 'done', '2026-05-01', '2026-05-02', '["trust"]', 3, 'a'.repeat(64)]],
  ['attachment', [one, 'image/png', 7, 1, 1, 'aa', 7]],
  ['remembered_omission', [one, two, 'name', null, 'Theo', 'T.', 7]],
  ['session_question', [one, null, 7, null, '{}']],
  ['session_question', [one, two, 7, 8, '2026-05-01']],
  ['promise_week', [one, '2026-05-04', 'kept', '', 7]],
  ['share_draft', [one, 7, '{}']],
  ['share', [one, 7, 'paper']],
  ['share_entry', [one, two, 7]],
  ['entry_seal', [one, '2026-05-01', 7]],
  ['place', [one, 7]],
] as const)('a row of %s is told by its shape', (kind, row) => {
  expect(kindOf(...row)).toBe(kind)
})

test('the index of what is remembered for a receiver is no share', () => {
  expect(kindOf(one, 7, two)).toBe(null)
})
