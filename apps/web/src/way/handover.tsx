import { known } from "@prehosp/model/absence";
import { FileLink } from "../acting/file-link.tsx";
import { absenceText } from "../absence-text.ts";
import type { WaySeen } from "../api/words.ts";
import { moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { codeTexts } from "../texts/codes.ts";
import { wayTexts } from "../texts/way.ts";
import { useNames } from "./names.tsx";
import { Facts, Missing, Section } from "./section.tsx";

/** The oral report as the receiver documented it, and the document for the record systems. */
export const HandoverSection = ({ way }: { readonly way: WaySeen }) => {
  const { t, language } = useTell();
  const { unit } = useNames();
  const { handover, document } = way;
  // The hub makes the document when it is asked for; where it names another address, that one is used.
  const made = `/api/v1/incidents/${encodeURIComponent(way.incident.id)}/document`;
  const address =
    typeof document === "object" ? document.reference : (document ?? (handover === undefined ? undefined : made));
  const circumstances = handover?.circumstances;
  return (
    <Section id="handover" title={t(wayTexts.handover)}>
      {handover === undefined ? (
        <p className="quiet">{t(wayTexts.noHandover)}</p>
      ) : (
        <Facts
          rows={[
            [t(wayTexts.fromTo), `${unit(handover.from)} → ${unit(handover.receivedBy)}`],
            [
              t(wayTexts.ownArrival),
              known(handover.arrived) ? (
                moment(handover.arrived, language)
              ) : (
                <Missing>{absenceText(handover.arrived, language)}</Missing>
              ),
            ],
            [
              t(wayTexts.helpGiven),
              handover.help.length === 0 ? (
                <Missing>{absenceText(undefined, language)}</Missing>
              ) : (
                handover.help.map((one) => t(codeTexts.help[one])).join(", ")
              ),
            ],
            [
              t(wayTexts.circumstances),
              circumstances === undefined ? (
                <Missing>{t(wayTexts.inVault)}</Missing>
              ) : known(circumstances) ? (
                circumstances
              ) : (
                <Missing>{absenceText(circumstances, language)}</Missing>
              ),
            ],
          ]}
        />
      )}
      {address !== undefined && (
        <div>
          <FileLink href={address} name={`${way.incident.id}.fhir.json`}>
            {t(wayTexts.document)}
          </FileLink>
        </div>
      )}
    </Section>
  );
};
