import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { RadioGroup } from '../../components/RadioGroup.tsx'
import { monthAndYear } from '../../date-words.ts'
import {
  countries,
  countryOf,
  type Helpline,
  type HelplineKind,
  helplines,
  linesByCountry,
} from './helplines.ts'

const kindWords: Record<HelplineKind, MessageDescriptor> = {
  abuse: msg`Domestic abuse`,
  'abuse-women': msg`Violence against women`,
  'abuse-men': msg`Domestic abuse, for men`,
  'own-behaviour': msg`If you are worried about your own behaviour`,
  crisis: msg`Crisis and thoughts of suicide`,
}

/** Telephone numbers by country: plain text, no links, so that nothing opens by accident. */
export function Numbers() {
  const { i18n, t } = useLingui()
  // Kept nowhere: only for as long as the page is looked at.
  const [here, setHere] = useState(() => countryOf(navigator.language) ?? '')
  const countryName = new Intl.DisplayNames(i18n.locale, { type: 'region' })
  const nameOf = (code: string) => countryName.of(code) ?? code
  const groups = linesByCountry(helplines, here)
  return (
    <>
      <div className="reading">
        <h2 className="text-25">
          <Trans>Numbers</Trans>
        </h2>
        <p>
          <Trans>
            <strong>In danger now:</strong> 112 in the EU and many other countries, 999 in the UK, 911 in the
            US and Canada, 000 in Australia, 111 in New Zealand.
          </Trans>
        </p>
      </div>
      <div className="mt-4">
        <RadioGroup
          label={t`Where are you?`}
          inline
          value={here}
          onChange={setHere}
          choices={countries.map((value) => ({ value, label: nameOf(value) }))}
        />
      </div>
      <div className="mt-6 flex flex-col gap-8">
        {groups.map(({ country, lines }) => (
          <section key={country} aria-label={nameOf(country)}>
            <h3 className="text-20">{nameOf(country)}</h3>
            <ul className="mt-2 flex flex-col">
              {lines.map((line) => (
                <Line key={line.id} line={line} kind={i18n._(kindWords[line.kind])} />
              ))}
            </ul>
          </section>
        ))}
        <section>
          <h3 className="text-20">
            <Trans>Anywhere else</Trans>
          </h3>
          <p className="mt-2 max-w-reading">
            <Trans>
              Ask a doctor, nurse, library or police station for a domestic abuse or crisis line, or call the
              local emergency number.
            </Trans>
          </p>
        </section>
        <p className="max-w-reading text-13 text-ink-soft">
          <Trans>
            “Not yet checked” means that the number was found in public pages and nobody has rung it for this
            version of Goldseam. If one does not answer, try another, or the emergency number.
          </Trans>
        </p>
      </div>
    </>
  )
}

function Line({ line, kind }: { readonly line: Helpline; readonly kind: string }) {
  const { checked } = line
  const month = checked && monthAndYear(checked)
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 border-t border-line py-2.5">
      <span>
        {line.name}
        {line.area && <span className="text-ink-soft"> · {line.area}</span>}
      </span>
      <span className="figures select-all text-right text-17 font-medium">{line.number}</span>
      <span className="text-13 text-ink-soft">
        {kind}
        {line.everywhere === false && (
          <>
            . <Trans>Does not work in every country.</Trans>
          </>
        )}
      </span>
      <span className="text-right text-13 text-ink-soft">
        {month ? <Trans>checked {month}</Trans> : <Trans>not yet checked</Trans>}
      </span>
    </li>
  )
}
