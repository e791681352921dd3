import { Tag } from "@digdir/designsystemet-react";
import { type Line as LineData, oneReason, texts as dispatchTexts } from "@prehosp/dispatch";
import { gainBetween } from "../format.ts";
import { useTell } from "../language.tsx";
import { afterTexts } from "../texts/after.ts";
import { codeTexts } from "../texts/codes.ts";
import { wayTexts } from "../texts/way.ts";
import { EtaSaid, type Rests } from "./eta.tsx";
import { Findings } from "./findings.tsx";
import { Tick } from "./tick.tsx";

const factName = (name: string) => dispatchTexts.facts[name as keyof typeof dispatchTexts.facts];

/** The gain where the reason does not tell it already. */
const gained = ({ reason, gainSeconds, gainBetween: between }: LineData): string | undefined =>
  reason === "gain" || reason === "no-gain" || gainSeconds === undefined || between === undefined
    ? undefined
    : gainBetween(gainSeconds, between);

interface Props {
  readonly line: LineData;
  readonly list: "proposed" | "possible" | "outside";
  readonly rests: Rests | undefined;
  readonly isChosen: boolean;
  readonly isAlarmed: boolean;
  readonly toggle: () => void;
}

/** One unit of the proposal: choose it, see how soon and why, and unfold every judgement. */
export const Line = ({ line, list, rests, isChosen, isAlarmed, toggle }: Props) => {
  const { t, language } = useTell();
  const ahead = gained(line);
  return (
    <li className="line">
      <Tick
        unit={line.unit}
        name={line.name}
        about={`${t(codeTexts.unitKind[line.kind])} · ${t(dispatchTexts.roles[line.role])}`}
        isChosen={isChosen}
        isAlarmed={isAlarmed}
        toggle={toggle}
      />
      <EtaSaid eta={line.eta} rests={rests} />
      <span className="line-tags">
        <Tag data-size="sm" data-color="neutral" title={t(dispatchTexts.routesFrom[line.routeFrom])}>
          {t(codeTexts.route[line.route])}
        </Tag>
        {isAlarmed && (
          <Tag data-size="sm" data-color="success">
            {t(wayTexts.alarmed)}
          </Tag>
        )}
      </span>
      <p className="line-reason">
        {oneReason(line, list, language)}
        {ahead !== undefined && ` · ${t(afterTexts.gain)} ${ahead}`}
        {line.notes.map((note) => (
          <small key={note} className="line-note">
            {t(dispatchTexts.notes[note])}
          </small>
        ))}
      </p>
      <Findings findings={line.findings}>
        {line.settle.map(({ missing, whom }) => (
          <p key={`${missing}-${whom}`} className="line-settle">
            <b>{t(wayTexts.unclear)}:</b> {t(factName(missing), missing)} – {t(wayTexts.settledBy)}{" "}
            {t(dispatchTexts.settles[whom])}
          </p>
        ))}
      </Findings>
    </li>
  );
};
