import { z } from 'zod'
import { keptId } from './finding.ts'
import { maxReceiverName } from './limits.ts'

/** Who something is for. `self`: only the person who writes. */
export const receiverKinds = ['therapist', 'couples-therapist', 'someone', 'self'] as const
export type ReceiverKind = (typeof receiverKinds)[number]

/** Somebody things are shared with. */
export const receiver = z.strictObject({
  id: keptId,
  kind: z.enum(receiverKinds),
  /** As the person calls them; may be empty. */
  name: z.string().trim().max(maxReceiverName),
})
export type Receiver = z.infer<typeof receiver>
