import { z } from 'zod'
import { type Mood, moods } from './mood-groups.ts'

export type { Mood } from './mood-groups.ts'

export const mood = z.enum(moods as readonly [Mood, ...Mood[]])
