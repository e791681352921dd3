import { useTell } from "../language.tsx";
import { shellTexts } from "../texts/area.ts";
import { Fold } from "./fold.tsx";
import { OLDEST_OPACITY, type paletteOf } from "./map-style.ts";

/** What the colours mean, and what the circle does not say. */
export const Legend = ({ palette }: { readonly palette: ReturnType<typeof paletteOf> }) => {
  const { t } = useTell();
  const { groups } = palette;
  const rows = [
    [groups.ordinary, shellTexts.ordinaryUnit],
    [groups.fire, shellTexts.fireUnit],
    [groups.voluntary, shellTexts.voluntaryUnit],
    [groups.police, shellTexts.policeUnit],
    [groups.other, shellTexts.otherUnit],
  ] as const;
  return (
    <Fold title={t(shellTexts.legend)}>
      <ul>
        {rows.map(([colour, text]) => (
          <li key={text.nb}>
            <span className="dot" style={{ background: colour }} /> {t(text)}
          </li>
        ))}
        <li>
          <span className="dot" style={{ background: groups.other, opacity: OLDEST_OPACITY }} /> {t(shellTexts.paler)}
        </li>
        <li>
          <span className="dot ring" style={{ borderColor: groups.fire }} /> {t(shellTexts.hollow)}
        </li>
        <li>
          <span className="dot ring" style={{ borderColor: palette.incident }} /> {t(shellTexts.incidentHere)}
        </li>
      </ul>
      <p>{t(shellTexts.mapAbout)}</p>
      <p>{t(shellTexts.mapRough)}</p>
    </Fold>
  );
};
