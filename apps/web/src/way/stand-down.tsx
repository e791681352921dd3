import { Alert, Button } from "@digdir/designsystemet-react";
import { known } from "@prehosp/model/absence";
import { useRef, useState } from "react";
import { hub } from "../api/client.ts";
import type { WaySeen } from "../api/words.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { wayTexts } from "../texts/way.ts";
import { alarmedIn } from "./alarmed.ts";
import { useNames } from "./names.tsx";
import { Overtaken } from "./overtaken.tsx";
import { CONFLICT, type Showing, useSending } from "./use-sending.ts";

const isFree = ({ timeline }: WaySeen, unit: string): boolean =>
  timeline.points.some((p) => p.role === "unit-free" && p.unit === unit && known(p.at));

/** Who heard that they were stood down, and whether it was written down. */
interface Answered {
  readonly told: readonly string[];
  readonly untold: readonly string[];
  readonly isWritten: boolean;
}

/** The units that are alarmed and not free yet, each one step from being stood down, and all of them in one. */
export const StandDown = ({ way, show, refetch }: Showing & { readonly way: WaySeen }) => {
  const { t } = useTell();
  const { unit: nameOf } = useNames();
  const { sent, send } = useSending({ show, refetch });
  const [last, setLast] = useState<Answered>();
  const [decisionsSeen, setDecisionsSeen] = useState(0);
  const said = useRef<HTMLParagraphElement>(null);
  const units = [...alarmedIn(way)].filter((unit) => !isFree(way, unit));
  if (units.length === 0 && last === undefined && sent.is === "idle") return null;

  // Those that the screen shows, under what it has seen: a unit that a colleague has just alarmed is stood down by nobody unseen.
  const standDown = async (those: readonly string[]) => {
    setLast(undefined);
    setDecisionsSeen(way.decisions.length);
    const after = await send(() =>
      hub.decide(way.incident.id, {
        alarm: [],
        standDown: those,
        ...(way.last === undefined ? {} : { seen: way.last }),
      }),
    );
    if (after === undefined) return;
    const stillOut = alarmedIn(after);
    setLast({
      told: those.filter((unit) => !stillOut.has(unit)),
      untold: those.filter((unit) => stillOut.has(unit)),
      isWritten: after.recorded !== false,
    });
    // The button is gone with the unit; whoever steers by keyboard stands where the answer is.
    said.current?.focus();
  };
  return (
    <div className="alarmed-now">
      <h4>{t(wayTexts.alarmedNow)}</h4>
      <ul>
        {units.map((unit) => (
          <li key={unit}>
            <b className="unit-name">{nameOf(unit)}</b>
            <Button
              variant="secondary"
              data-size="sm"
              data-color="neutral"
              disabled={sent.is === "sending"}
              onClick={() => void standDown([unit])}
            >
              {t(wayTexts.standDownNow)} <span className="hidden">{nameOf(unit)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {units.length > 1 && (
        <Button
          variant="secondary"
          data-size="sm"
          data-color="danger"
          disabled={sent.is === "sending"}
          onClick={() => void standDown(units)}
        >
          {t(wayTexts.standDownAll)} ({units.length})
        </Button>
      )}
      <p ref={said} role="status" tabIndex={-1} className="saved">
        {sent.is === "sending" && t(wayTexts.standingDown)}
        {last !== undefined && last.told.length > 0 && `${last.told.map(nameOf).join(", ")} ${t(wayTexts.standDown)}`}
      </p>
      {last !== undefined && last.untold.length > 0 && (
        <Alert data-color="danger" data-size="sm" role="alert">
          {t(wayTexts.standDownFailed)}: {last.untold.map(nameOf).join(", ")}. {t(wayTexts.useOther)}.
        </Alert>
      )}
      {last?.isWritten === false && (
        <Alert data-color="warning" data-size="sm" role="alert">
          {t(wayTexts.unwritten)}
        </Alert>
      )}
      {sent.is === "failed" &&
        (sent.problem.status === CONFLICT ? (
          <Overtaken others={way.decisions.slice(decisionsSeen)} />
        ) : (
          <ProblemBox problem={sent.problem} />
        ))}
    </div>
  );
};
