import { Alert, Button } from "@digdir/designsystemet-react";
import type { Proposal as ProposalData } from "@prehosp/dispatch";
import { isOrdinary } from "@prehosp/model";
import { useState } from "react";
import { hub } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import type { OnBoard, WaySeen } from "../api/words.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { wayTexts } from "../texts/way.ts";
import { useNames } from "./names.tsx";
import { Overtaken } from "./overtaken.tsx";
import type { Choice } from "./proposal.tsx";
import { StatusMark } from "./status-mark.tsx";
import { CONFLICT, type Showing } from "./use-sending.ts";
import { Why } from "./why.tsx";

const routeOf = (proposal: ProposalData | undefined, units: readonly OnBoard[], id: string): string => {
  const line = [...(proposal?.proposed ?? []), ...(proposal?.possible ?? []), ...(proposal?.outside ?? [])].find(
    ({ unit }) => unit === id,
  );
  if (line !== undefined) return line.route;
  // Without a proposal the main rules stand: police through 112, fire through 110, ordinary resources through their own centre.
  const kind = units.find(({ unit }) => unit.id === id)?.unit.kind;
  if (kind === undefined || isOrdinary(kind)) return "own-centre";
  return kind === "police" ? "112" : kind === "fire" ? "110" : "direct";
};

interface Props extends Showing {
  readonly way: WaySeen;
  readonly units: readonly OnBoard[];
  readonly choice: Choice;
  readonly clear: () => void;
}

/** One step from alarm: what is ticked goes out; a reason is asked for afterwards, and nothing holds the alarm back. */
export const Decide = ({ way, units, choice, clear, show, refetch }: Props) => {
  const { t } = useTell();
  const names = useNames();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [isUnwritten, setUnwritten] = useState(false);
  const [decisionsSeen, setDecisionsSeen] = useState(way.decisions.length);
  const { chosen } = choice;
  const { id } = way.incident;
  // The last one that still waits for its reason; earlier ones wait on the work list.
  const unexplained = way.decisions.findLast((d) => d.deviates && d.reason === undefined);
  const send = async () => {
    setSending(true);
    setProblem(undefined);
    const alarm = [...chosen].map((unit) => ({ unit, route: routeOf(way.proposal, units, unit) }));
    const answer = await hub.decide(id, {
      alarm,
      ...(way.last === undefined ? {} : { seen: way.last }),
    });
    setSending(false);
    if (answer.ok) {
      clear();
      setUnwritten(answer.value.recorded === false);
      return show(answer.value);
    }
    setProblem(answer.problem);
    setDecisionsSeen(way.decisions.length);
    if (answer.problem.status === CONFLICT) refetch();
  };
  return (
    <div className="decide">
      {unexplained?.fact !== undefined && (
        <Why key={unexplained.fact} incident={id} decision={unexplained.fact} show={show} refetch={refetch} />
      )}
      {isUnwritten && (
        <Alert data-color="warning" data-size="sm" role="alert">
          {t(wayTexts.unwritten)}
        </Alert>
      )}
      {problem?.status === CONFLICT ? (
        <Overtaken others={way.decisions.slice(decisionsSeen)} />
      ) : (
        problem !== undefined && <ProblemBox problem={problem} />
      )}
      <div className="decide-bar">
        <StatusMark status={way.incident.status} />
        <Button data-color="danger" disabled={chosen.size === 0 || isSending} onClick={() => void send()}>
          {isSending
            ? t(wayTexts.alarming)
            : `${t(wayTexts.alarmNow)}${chosen.size > 0 ? ` (${String(chosen.size)})` : ""}`}
        </Button>
        <span className={chosen.size === 0 ? "quiet" : ""}>
          {chosen.size === 0 ? t(wayTexts.alarmNone) : [...chosen].map(names.unit).join(" · ")}
        </span>
      </div>
    </div>
  );
};
