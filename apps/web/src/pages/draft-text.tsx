import { say } from "@prehosp/agreements";
import type { AgreementSeen } from "../api/after-words.ts";
import { useTell } from "../language.tsx";
import { agreementTexts } from "../texts/agreement.ts";
import { useNames } from "../way/names.tsx";

/** The agreement that a draft comes to, written out in the language of the screen. */
export const DraftText = ({ agreement }: { readonly agreement: AgreementSeen }) => {
  const { t, language } = useTell();
  const { unit, organisation } = useNames();
  const { organisations, units } = {
    organisations: Object.fromEntries(
      [agreement.commissioner, agreement.provider].map((party) => [
        party.organisation,
        organisation(party.organisation),
      ]),
    ),
    units: Object.fromEntries(agreement.units.map((id) => [id, unit(id)])),
  };
  const { about, sections } = say(agreement, { organisations, units }, language);
  return (
    <details className="as-text">
      <summary>
        {t(agreementTexts.asText)} <span className="hidden">{agreement.id}</span>
      </summary>
      <p className="quiet">{about.join(" · ")}</p>
      {sections.map(({ id, heading, paragraphs }) => (
        <div key={id}>
          <b>{heading}</b>
          <ul>
            {paragraphs.map((paragraph) => (
              <li key={paragraph}>{paragraph}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
};
