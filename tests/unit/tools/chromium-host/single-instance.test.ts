import { expect, test } from 'vitest'
import { type FixtureGlobals, newFolder, spawnFixture, startFixture, until } from './fixture.ts'

test('a second start ends, and the first is told of it', async () => {
  const userData = newFolder()
  const first = await startFixture({ userData })
  const second = spawnFixture({ userData })
  expect(await second.exited).toBe(0)
  const told = () => first.main(() => (globalThis as unknown as FixtureGlobals).fixture.second)
  await until(async () => (await told()).length > 0)
  expect(await told()).toEqual([[expect.stringMatching(/index\.js$/)]])
})

test('what a killed app has left does not keep it from starting again', async () => {
  const userData = newFolder()
  const first = await startFixture({ userData })
  await first.kill()
  const second = await startFixture({ userData })
  expect(await second.text('h1')).toBe('Fixture')
})

test('two apps with data of their own do not know of each other', async () => {
  const [one, other] = await Promise.all([startFixture(), startFixture()])
  expect([await one.text('h1'), await other.text('h1')]).toEqual(['Fixture', 'Fixture'])
})
