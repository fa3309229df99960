import type { Handlers } from '#shared/contract-types.ts'
import type { Connection } from '../../database/connection.ts'
import { proposeAgain } from '../share-requests.ts'
import { forgetOmission, forgetOmissionsFor } from './remembered-omissions.ts'

/** The calls about what was left out for somebody before. */
export function rememberedHandlers(connection: Connection): Handlers<'journal'>['remembered'] {
  return {
    proposals: (request) => proposeAgain(connection, request),
    forget: ({ id }) => {
      forgetOmission(connection, id)
      return null
    },
    forgetAll: ({ receiver }) => {
      forgetOmissionsFor(connection, receiver)
      return null
    },
  }
}
