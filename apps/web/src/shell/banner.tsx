import type { Status } from "@prehosp/model";
import { ActAs } from "../acting/act-as.tsx";
import type { RegionSeen } from "../api/words.ts";
import { useTell } from "../language.tsx";
import { shellTexts } from "../texts/area.ts";
import { wayTexts } from "../texts/way.ts";
import { StatusMark } from "../way/status-mark.tsx";

/** What every screen says: demonstration, exercise or test, and the edition that everything rests on. */
export const Banner = ({
  region,
  chosen,
}: {
  readonly region: RegionSeen | undefined;
  /** The status of the incident that is shown, where one is. */
  readonly chosen: Status | undefined;
}) => {
  const { t } = useTell();
  if (region === undefined) return null;
  const { edition, status } = region;
  return (
    <section className="banner" aria-label={t(shellTexts.about)}>
      {chosen !== undefined && chosen !== "actual" && (
        <span className="banner-status">
          <StatusMark status={chosen} /> {t(shellTexts.notActual)}
        </span>
      )}
      {region.demonstration && <strong>{t(shellTexts.demonstration)}</strong>}
      <StatusMark status={status} />
      <span>
        {t(wayTexts.restsOn)}: {t(wayTexts.draftOnly)},{" "}
        <b lang="nb">{edition.norsk ?? `${edition.id} (${edition.status})`}</b>
      </span>
      <ActAs />
      <span className="banner-care">{t(shellTexts.notForCare)}</span>
    </section>
  );
};
