import { z } from 'zod'
import { isDay } from '#shared/day.ts'
import { maxBodyLength } from '#shared/limits.ts'

// What a cell of a row in an export may be.

export const day = z.string().refine(isDay)
export const words = z.string().max(maxBodyLength)
export const name = z.string().min(1).max(1000)
export const moment = z.int()
export const count = z.int().min(1)
export const flag = z.union([z.literal(0), z.literal(1)])

/** A string that holds JSON of a shape. */
export const json = (shape: z.ZodType) =>
  words.refine((text) => {
    try {
      return shape.safeParse(JSON.parse(text)).success
    } catch {
      return false
    }
  })
export const object = z.looseObject({})
