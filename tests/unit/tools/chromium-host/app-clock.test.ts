import { expect, test } from 'vitest'
import { AppClock } from '../../../../tools/chromium-host/app-clock.ts'

type Globals = Pick<typeof globalThis, 'Date' | 'setTimeout' | 'setInterval' | 'clearTimeout' | 'performance'>

const started = () => {
  const clock = new AppClock()
  return { clock, app: clock.globals as unknown as Globals }
}

test('the app sees the time it was put forward to, and everybody else the real one', async () => {
  const { clock, app } = started()
  const real = Date.now()
  await clock.advance(3_600_000)
  expect(app.Date.now() - real).toBeGreaterThanOrEqual(3_600_000)
  expect(new app.Date().getTime() - real).toBeGreaterThanOrEqual(3_600_000)
  expect(new app.Date(5).getTime()).toBe(5)
  expect(Date.now() - real).toBeLessThan(3_600_000)
})

test('timers that fall due run in their order, each at its own time', async () => {
  const { clock, app } = started()
  const ran: string[] = []
  const start = app.Date.now()
  const note = (name: string) => ran.push(`${name} ${Math.round((app.Date.now() - start) / 1_000)}`)
  app.setTimeout(() => note('second'), 20_000)
  app.setTimeout(() => {
    note('first')
    app.setTimeout(() => note('from the first'), 5_000)
  }, 10_000)
  app.setTimeout(() => note('later'), 60_000)
  await clock.advance(30_000)
  expect(ran).toEqual(['first 10', 'from the first 15', 'second 20'])
  clock.end()
})

test('intervals repeat, and a cleared timer never runs', async () => {
  const { clock, app } = started()
  const ran: string[] = []
  const every = app.setInterval(() => ran.push('every'), 10_000)
  app.clearTimeout(app.setTimeout(() => ran.push('never'), 15_000))
  await clock.advance(30_000)
  app.clearTimeout(every)
  await clock.advance(30_000)
  expect(ran).toEqual(['every', 'every', 'every'])
})

test('a timer also runs when nobody puts the time forward', async () => {
  const { app } = started()
  await new Promise((resolve) => app.setTimeout(resolve, 5))
})
