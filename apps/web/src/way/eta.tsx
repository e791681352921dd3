import type { Eta, Reach } from "@prehosp/model";
import { type Recorded, known } from "@prehosp/model/absence";
import { absenceText } from "../absence-text.ts";
import { age, minutes } from "../format.ts";
import { useTell } from "../language.tsx";
import { afterTexts } from "../texts/after.ts";
import { wayTexts } from "../texts/way.ts";
import { Missing } from "./section.tsx";

/** What an ETA rests on: what it was worked out from, and how old the position was. */
export type Rests = Pick<Reach, "source" | "positionAgeSeconds">;

/** What the ETA of a unit rests on, where the hub says so. */
export type ReachOf = (unit: string) => Rests | undefined;

const sources = { road: wayTexts.road, "crow-flight": wayTexts.crowFlight, reported: wayTexts.reported } as const;
// A position of the last minute is now, also one at the base.
const NOW_S = 60;

/** What an ETA rests on, in words; a position older than a minute says how old, one of unknown age says that. */
const RestsSaid = ({ rests }: { readonly rests: Rests }) => {
  const { t, language } = useTell();
  const { source, positionAgeSeconds: old } = rests;
  return (
    <small className="quiet">
      {t(sources[source])}
      {!known(old) ? (
        <Missing>, {t(afterTexts.positionAgeUnknown)}</Missing>
      ) : (
        old >= NOW_S && `, ${t(afterTexts.positionAge).replace("{age}", age(old, language))}`
      )}
    </small>
  );
};

/** How soon a unit can be there, with its interval and what it rests on; or why nobody knows. */
export const EtaSaid = ({ eta, rests }: { readonly eta: Recorded<Eta>; readonly rests: Rests | undefined }) => {
  const { language } = useTell();
  return (
    <span className="eta">
      {known(eta) ? <b>{minutes(eta)}</b> : <Missing>{absenceText(eta, language)}</Missing>}{" "}
      {known(eta) && rests !== undefined && <RestsSaid rests={rests} />}
    </span>
  );
};
