import { Alert } from "@digdir/designsystemet-react";
import type { Observed } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { absenceText } from "../absence-text.ts";
import type { WaySeen } from "../api/words.ts";
import { moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { UrgencyTag } from "../list/urgency-tag.tsx";
import { placeName } from "../places.ts";
import { codeTexts } from "../texts/codes.ts";
import { changeTexts } from "../texts/change.ts";
import { wayTexts } from "../texts/way.ts";
import { ChangeForm } from "./change-form.tsx";
import { Facts, Missing, Section } from "./section.tsx";
import type { Showing } from "./use-sending.ts";

const Said = ({ observed }: { readonly observed: Observed }) => {
  const { t, language } = useTell();
  const keys = Object.keys(codeTexts.observed) as (keyof Observed)[];
  const said = keys.filter((key) => observed[key] !== undefined);
  if (said.length === 0) return <Missing>{absenceText(undefined, language)}</Missing>;
  return (
    <ul className="said">
      {said.map((key) => {
        const value = observed[key];
        return (
          <li key={key}>
            {t(codeTexts.observed[key])}:{" "}
            {known(value) ? (
              <b>{t(value ? codeTexts.yesNo.yes : codeTexts.yesNo.no)}</b>
            ) : (
              <Missing>{absenceText(value, language)}</Missing>
            )}
          </li>
        );
      })}
    </ul>
  );
};

/** The call: when, who initiated, what the caller said, where, and what to beware of. */
export const Call = ({ way, show, refetch }: Showing & { readonly way: WaySeen }) => {
  const { t, language } = useTell();
  const { incident } = way;
  const { received, initiator, purpose, criterion, place, flags } = incident;
  const where = known(place) ? placeName(place) : undefined;
  const rows = [
    [
      t(wayTexts.received),
      known(received) ? (
        `${moment(received, language, { seconds: true })} (${t(codeTexts.exactness[incident.receivedExactness])})`
      ) : (
        <Missing>{absenceText(received, language)}</Missing>
      ),
    ],
    [t(wayTexts.place), where ?? <Missing>{absenceText(known(place) ? undefined : place, language)}</Missing>],
    [t(wayTexts.observed), <Said key="said" observed={incident.observed} />],
    [
      t(wayTexts.criterion),
      known(criterion) ? (
        `${criterion.code} (${criterion.index}, ${criterion.edition})`
      ) : (
        <Missing>{absenceText(criterion, language)}</Missing>
      ),
    ],
    [
      t(wayTexts.initiator),
      known(initiator) ? t(codeTexts.initiator[initiator]) : <Missing>{absenceText(initiator, language)}</Missing>,
    ],
    [
      t(wayTexts.purpose),
      known(purpose) ? t(codeTexts.purpose[purpose]) : <Missing>{absenceText(purpose, language)}</Missing>,
    ],
    [t(wayTexts.source), `${incident.source.system} · ${incident.source.ref}`],
  ] as const;
  return (
    <Section id="call" title={t(wayTexts.call)} aside={<UrgencyTag urgency={incident.urgency} />}>
      {way.forgotten === true && (
        <Alert data-color="info" data-size="sm">
          {t(wayTexts.forgotten)}
        </Alert>
      )}
      <Facts rows={rows} />
      {(flags?.length ?? 0) > 0 && (
        <p>
          <b>{t(wayTexts.sceneFlags)}:</b> {flags?.map((flag) => t(codeTexts.flag[flag])).join(" · ")}
        </p>
      )}
      <details className="changes">
        <summary>{t(changeTexts.title)}</summary>
        <ChangeForm way={way} show={show} refetch={refetch} />
      </details>
    </Section>
  );
};
