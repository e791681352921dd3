import { Alert, Button, Heading } from "@digdir/designsystemet-react";
import type { Proposal as ProposalData } from "@prehosp/dispatch";
import { isOrdinary } from "@prehosp/model";
import { useState } from "react";
import { hub } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import type { OnBoard, WaySeen } from "../api/words.ts";
import { deviates } from "../deviates.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { hubTexts } from "../texts/hub-codes.ts";
import { wayTexts } from "../texts/way.ts";
import { useNames } from "./names.tsx";
import { Overtaken } from "./overtaken.tsx";
import type { Choice } from "./proposal.tsx";
import { StatusMark } from "./status-mark.tsx";
import { CONFLICT, type Showing } from "./use-sending.ts";

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

const Why = ({
  incident,
  done,
  show,
}: {
  readonly incident: string;
  readonly done: () => void;
  readonly show: (way: WaySeen) => void;
}) => {
  const { t } = useTell();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const send = async () => {
    const answer = await hub.decide(incident, {
      alarm: [],
      deviates: true,
      reason,
    });
    if (!answer.ok) return setProblem(answer.problem);
    show(answer.value);
    done();
  };
  return (
    <Alert data-color="info" data-size="sm" className="why">
      <Heading level={4} data-size="2xs">
        {t(wayTexts.why)}
      </Heading>
      <p>{t(wayTexts.whyAfter)}</p>
      <div className="form-row">
        <select aria-label={t(wayTexts.why)} value={reason} onChange={(e) => setReason(e.target.value)}>
          <option value="">–</option>
          {Object.entries(hubTexts.deviation).map(([code, text]) => (
            <option key={code} value={code}>
              {t(text)}
            </option>
          ))}
        </select>
        <Button data-size="sm" disabled={reason === ""} onClick={() => void send()}>
          {t(wayTexts.whySend)}
        </Button>
        <Button data-size="sm" variant="tertiary" onClick={done}>
          {t(wayTexts.whyLater)}
        </Button>
      </div>
      {problem !== undefined && <ProblemBox problem={problem} />}
    </Alert>
  );
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
  const [asksWhy, setAsksWhy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [isUnwritten, setUnwritten] = useState(false);
  const [decisionsSeen, setDecisionsSeen] = useState(way.decisions.length);
  const { chosen, alarmed } = choice;
  const { id } = way.incident;
  const send = async () => {
    setSending(true);
    setProblem(undefined);
    const departs = deviates(way.proposal, chosen, alarmed);
    const alarm = [...chosen].map((unit) => ({ unit, route: routeOf(way.proposal, units, unit) }));
    const answer = await hub.decide(id, {
      alarm,
      deviates: departs,
      ...(way.last === undefined ? {} : { seen: way.last }),
    });
    setSending(false);
    if (answer.ok) {
      clear();
      setAsksWhy(departs);
      setUnwritten(answer.value.recorded === false);
      return show(answer.value);
    }
    setProblem(answer.problem);
    setDecisionsSeen(way.decisions.length);
    if (answer.problem.status === CONFLICT) refetch();
  };
  return (
    <div className="decide">
      {asksWhy && <Why incident={id} show={show} done={() => setAsksWhy(false)} />}
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
