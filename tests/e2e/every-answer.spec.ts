import { stepTypes } from '#shared/exercise.ts'
import { doExercise, exerciseNamed, seeRecord } from './support/do-exercise.ts'
import { expect, test } from './support/goldseam.ts'
import { createJournalQuickly } from './support/walk.ts'

test('every kind of answer is given by keyboard, left blank, skipped and gone back to, and stands in the record as given', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  const answered = new Set<string>()
  // The last looks at what was promised in the one before.
  for (const id of ['ask-for-a-time', 'apology-letter', 'new-routines', 'weekly-check-in']) {
    const exercise = exerciseNamed(id)
    await page.getByRole('navigation').getByRole('button', { name: 'Exercises' }).click()
    await page.getByRole('searchbox', { name: 'Look for an exercise' }).fill(exercise.title)
    await page.getByRole('button', { name: exercise.title }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: exercise.title })).toBeVisible()
    await page.getByRole('radio', { name: 'I broke trust' }).click()
    const done = await doExercise(page, exercise, {
      role: 'hurting',
      thoroughly: true,
      // Of what follows a low answer something is only read.
      choose: { safe: '2' },
    })
    await seeRecord(page, done)
    for (const { step, shown } of done) if (shown !== null || step.type === 'info') answered.add(step.type)
  }
  expect([...answered].toSorted()).toEqual([...stepTypes].toSorted())
})
