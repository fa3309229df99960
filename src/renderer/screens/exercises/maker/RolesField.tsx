import type { Role } from '#shared/private-settings.ts'
import { Checkbox } from '../../../components/Checkbox.tsx'

interface RolesFieldProps {
  readonly label: string
  /** Those there are to choose from, in their order. */
  readonly roles: readonly Role[]
  readonly chosen: readonly Role[]
  readonly onChange: (chosen: Role[]) => void
  readonly nameOf: (role: Role) => string
  readonly problem: string | null
}

/** Where somebody has to stand for whom this is. */
export function RolesField({ label, roles, chosen, onChange, nameOf, problem }: RolesFieldProps) {
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-15 font-medium">{label}</legend>
      {roles.map((role) => (
        <Checkbox
          key={role}
          checked={chosen.includes(role)}
          onChange={(on) => onChange(roles.filter((one) => (one === role ? on : chosen.includes(one))))}
        >
          {nameOf(role)}
        </Checkbox>
      ))}
      {problem !== null && <p className="text-13 text-ink">{problem}</p>}
    </fieldset>
  )
}
