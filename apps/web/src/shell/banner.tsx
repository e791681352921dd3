import type { RegionSeen } from "../api/words.ts";
import { useTell } from "../language.tsx";
import { shellTexts } from "../texts/area.ts";
import { wayTexts } from "../texts/way.ts";

/** What every screen says: demonstration, exercise or test, and the edition that everything rests on. */
export const Banner = ({ region }: { readonly region: RegionSeen | undefined }) => {
  const { t } = useTell();
  if (region === undefined) return null;
  const { edition, status } = region;
  return (
    <div className="banner">
      {region.demonstration && <strong>{t(shellTexts.demonstration)}</strong>}
      {status === "exercise" && <strong>{t(shellTexts.exercise)}</strong>}
      {status === "test" && <strong>{t(shellTexts.test)}</strong>}
      <span>
        {t(wayTexts.restsOn)}: {t(wayTexts.draftOnly)},{" "}
        <b lang="nb">{edition.norsk ?? `${edition.id} (${edition.status})`}</b>
      </span>
      <span className="banner-care">{t(shellTexts.notForCare)}</span>
    </div>
  );
};
