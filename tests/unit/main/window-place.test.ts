import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Area, reachablePlace } from '../../../src/main/window-place.ts'

const laptop: Area = { x: 0, y: 24, width: 1440, height: 876 }
const monitor: Area = { x: 1440, y: 0, width: 2560, height: 1440 }

test('a window opens where it was', () => {
  const place = { x: 1600, y: 100, width: 1280, height: 800 }
  expect(reachablePlace(place, [laptop, monitor])).toEqual(place)
})

test('a window on a screen that is gone keeps its size and leaves its place to the system', () => {
  const place = { x: 1600, y: 100, width: 1280, height: 800 }
  expect(reachablePlace(place, [laptop])).toEqual({ width: 1280, height: 800 })
})

test('a window larger than the screen that is left becomes as large as that', () => {
  expect(reachablePlace({ x: 1600, y: 0, width: 2560, height: 1440 }, [laptop])).toEqual({
    width: 1440,
    height: 876,
  })
})

test('a window whose title can still be taken hold of stays, also half beyond the side', () => {
  const place = { x: 1200, y: 600, width: 1280, height: 800 }
  expect(reachablePlace(place, [laptop])).toMatchObject({ x: 1200, y: 600 })
  expect(reachablePlace({ ...place, x: 1400 }, [laptop])).toEqual({ width: 1280, height: 800 })
  expect(reachablePlace({ ...place, y: -700 }, [laptop]), 'its title above the screen').toEqual({
    width: 1280,
    height: 800,
  })
})

test('a window that filled its screen fills it again, and remembers what it goes back to', () => {
  const place = { x: 100, y: 100, width: 1000, height: 700, maximised: true } as const
  expect(reachablePlace(place, [laptop])).toEqual(place)
  expect(reachablePlace({ ...place, x: 9000 }, [laptop])).toEqual({
    width: 1000,
    height: 700,
    maximised: true,
  })
})

test('wherever a window was, enough of its top is on a screen or its place is left to the system', () => {
  const number = fc.integer({ min: -6000, max: 6000 })
  const size = fc.integer({ min: 900, max: 5000 })
  fc.assert(
    fc.property(number, number, size, size, (x, y, width, height) => {
      const there = reachablePlace({ x, y, width, height }, [laptop, monitor])
      if (there.x === undefined || there.y === undefined) return
      const seen = [laptop, monitor].some(
        (area) =>
          Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 120 &&
          y >= area.y - 16 &&
          y + 32 <= area.y + area.height,
      )
      expect(seen).toBe(true)
    }),
  )
})
