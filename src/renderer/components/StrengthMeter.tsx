import { Meter } from '@base-ui/react/meter'
import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { minPassphraseLength } from '#shared/limits.ts'
import { type Strength, type StrengthLevel, strengthLevels, type Weakness } from './strength.ts'

const levelWords: Record<
  StrengthLevel,
  { readonly name: MessageDescriptor; readonly holds: MessageDescriptor }
> = {
  weak: {
    name: msg`Weak`,
    holds: msg`Someone with a copy of the files could find it within a day.`,
  },
  fair: {
    name: msg`Fair`,
    holds: msg`Someone with a copy of the files and good machines could find it within a year.`,
  },
  good: {
    name: msg`Good`,
    holds: msg`It would take good machines years to find.`,
  },
  strong: {
    name: msg`Strong`,
    holds: msg`It would take good machines more than a lifetime to find.`,
  },
}

const weaknessWords: Record<Weakness, MessageDescriptor> = {
  'keys-in-a-row': msg`Keys that lie in a row are tried early.`,
  repeats: msg`Repeating something adds little.`,
  sequence: msg`Sequences such as “abc” or “678” are tried early.`,
  date: msg`Dates and years are tried early.`,
  common: msg`This is close to a passphrase many people use.`,
  'single-word': msg`One word, even a rare one, is found quickly. Add more words.`,
  name: msg`Names are tried early.`,
}

interface StrengthMeterProps {
  /** Characters typed so far. */
  readonly length: number
  /** Null until it has been worked out. */
  readonly strength: Strength | null
}

/** Says in words how long a passphrase would hold. The bar only repeats it; the colour is always the same. */
export function StrengthMeter({ length, strength }: StrengthMeterProps) {
  const { t, i18n } = useLingui()
  const missing = minPassphraseLength - length
  const level = missing > 0 || strength === null ? null : strength.level
  const steps = level === null ? 0 : strengthLevels.indexOf(level) + 1
  const name = level === null ? (missing > 0 ? t`Too short` : '') : i18n._(levelWords[level].name)
  return (
    <div className="flex flex-col gap-2">
      <Meter.Root
        value={steps}
        max={strengthLevels.length}
        aria-label={t`Strength of the passphrase`}
        getAriaValueText={() => name}
      >
        <div aria-hidden className="flex gap-1.5">
          {strengthLevels.map((each, at) => (
            <div
              key={each}
              className={`h-1.5 flex-1 rounded-full border ${at < steps ? 'border-accent bg-accent' : 'border-line-strong'}`}
            />
          ))}
        </div>
      </Meter.Root>
      {/* Two lines are kept free, so that nothing below jumps while typing. */}
      <p aria-live="polite" className="min-h-10 text-13 text-ink-soft">
        {length > 0 &&
          missing > 0 &&
          t`Too short: ${plural(missing, { one: '# more character', other: '# more characters' })}.`}
        {level !== null && (
          <>
            <span className="font-medium text-ink">{name}.</span>{' '}
            {i18n._(strength?.weakness ? weaknessWords[strength.weakness] : levelWords[level].holds)}
          </>
        )}
      </p>
    </div>
  )
}
