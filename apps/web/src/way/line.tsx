import { Tag } from "@digdir/designsystemet-react";
import { type Line as LineData, texts as dispatchTexts } from "@prehosp/dispatch";
import type { Reach } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { absenceText } from "../absence-text.ts";
import { gain, minutes } from "../format.ts";
import { useTell } from "../language.tsx";
import { codeTexts } from "../texts/codes.ts";
import { wayTexts } from "../texts/way.ts";
import { Findings } from "./findings.tsx";
import { Tick } from "./tick.tsx";

/** What the ETA rests on, where the hub says so. */
export type SourceOf = (unit: string) => Reach["source"] | undefined;

const sourceTexts = { road: wayTexts.road, "crow-flight": wayTexts.crowFlight, reported: wayTexts.reported } as const;

export const EtaSaid = ({
  eta,
  source,
}: {
  readonly eta: LineData["eta"];
  readonly source: Reach["source"] | undefined;
}) => {
  const { t, language } = useTell();
  return (
    <span className="eta">
      {known(eta) ? <b>{minutes(eta)}</b> : <span className="missing">{absenceText(eta, language)}</span>}
      {known(eta) && source !== undefined && <small>{t(sourceTexts[source])}</small>}
    </span>
  );
};

const factName = (name: string) => dispatchTexts.facts[name as keyof typeof dispatchTexts.facts];

/** The one line that says why the unit stands where it stands: a note of dispatch, what is not met, or the gain. */
const reasonOf = (line: LineData, t: ReturnType<typeof useTell>["t"]): string => {
  const against = line.findings
    .filter(({ outcome }) => outcome === "not-met")
    .map(({ rule }) => t(dispatchTexts.criteria[rule], rule));
  const notes = line.notes.map((note) => t(dispatchTexts.notes[note]));
  if (against.length > 0 && notes.length === 0) return `${t(dispatchTexts.outcomes["not-met"])}: ${against.join(", ")}`;
  const { gainSeconds } = line;
  const gained =
    gainSeconds === undefined
      ? t(wayTexts.gainUnclear)
      : gainSeconds > 0
        ? `${t(wayTexts.gain)} ${gain(gainSeconds)}`
        : `${gain(gainSeconds)} ${t(wayTexts.behind)}`;
  return [gained, ...notes].join(" · ");
};

interface Props {
  readonly line: LineData;
  readonly source: Reach["source"] | undefined;
  readonly isChosen: boolean;
  readonly isAlarmed: boolean;
  readonly toggle: () => void;
}

/** One unit of the proposal: choose it, see how soon and why, and unfold every judgement. */
export const Line = ({ line, source, isChosen, isAlarmed, toggle }: Props) => {
  const { t } = useTell();
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
      <EtaSaid eta={line.eta} source={source} />
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
      <p className="line-reason">{reasonOf(line, t)}</p>
      {line.settle.map(({ missing, whom }) => (
        <p key={`${missing}-${whom}`} className="line-settle">
          <b>{t(wayTexts.unclear)}:</b> {t(factName(missing), missing)} – {t(wayTexts.settledBy)}{" "}
          {t(dispatchTexts.settles[whom])}
        </p>
      ))}
      <Findings findings={line.findings} />
    </li>
  );
};
