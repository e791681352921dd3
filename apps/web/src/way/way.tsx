import { Heading } from "@digdir/designsystemet-react";
import type { Proposal as ProposalData } from "@prehosp/dispatch";
import { known } from "@prehosp/model/absence";
import { useEffect, useState } from "react";
import type { OnBoard, WaySeen } from "../api/words.ts";
import { clock, date } from "../format.ts";
import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { placeName } from "../places.ts";
import { afterTexts } from "../texts/after.ts";
import { wayTexts } from "../texts/way.ts";
import { alarmedIn } from "./alarmed.ts";
import { Call } from "./call.tsx";
import { Conference } from "./conference.tsx";
import { Decide } from "./decide.tsx";
import { Decisions } from "./decisions.tsx";
import { Duties } from "./duties.tsx";
import { HandoverSection } from "./handover.tsx";
import { Missions } from "./missions.tsx";
import { Ordinary } from "./ordinary.tsx";
import { type Choice, Proposal } from "./proposal.tsx";
import { RegistryCase } from "./registry-case.tsx";
import { SecondPerson } from "./second-person.tsx";
import { Section } from "./section.tsx";
import { StatusMark } from "./status-mark.tsx";
import { Timeline } from "./timeline.tsx";
import { usePresence } from "./use-presence.ts";
import type { Showing } from "./use-sending.ts";

interface Props extends Showing {
  readonly way: WaySeen;
  readonly units: readonly OnBoard[];
  readonly comings: number;
}

/** Ticks of the operator; they fall when the incident or the proposal under them changes, so that nothing old is alarmed. */
const useChoice = (way: WaySeen): Choice & { readonly clear: () => void } => {
  const [chosen, set] = useState<ReadonlySet<string>>(new Set());
  const under: ProposalData["at"] | undefined = way.proposal?.at;
  useEffect(() => set(new Set()), [way.incident.id, under]);
  const toggle = (unit: string) =>
    set((before) => {
      const after = new Set(before);
      if (!after.delete(unit)) after.add(unit);
      return after;
    });
  return { chosen, alarmed: alarmedIn(way), toggle, clear: () => set(new Set()) };
};

/** The whole way of one incident in one column, from the call to the indicators. */
export const Way = ({ way, units, comings, show, refetch }: Props) => {
  const { t, language } = useTell();
  const choice = useChoice(way);
  const { id, place, received, status } = way.incident;
  const reachOf = (unit: string) => way.reaches?.find((reach) => reach.unit === unit);
  const others = usePresence(id, comings);
  const where = known(place) ? placeName(place) : undefined;
  return (
    <article className="way" aria-labelledby="way-heading" data-way={id}>
      <header className="way-head">
        <Heading level={2} data-size="xs" id="way-heading">
          {where ?? id}
          {known(received) && <span className="quiet"> {date(received, language)}</span>}
        </Heading>
        <StatusMark status={status} />
        <span className="quiet">{id}</span>
        {others.length > 0 && (
          <span className="others" role="status">
            {t(afterTexts.others)} {others.map(({ by, since }) => `${by} (${clock(since, language)})`).join(", ")}
          </span>
        )}
      </header>
      <Call key={`call-${id}`} way={way} show={show} refetch={refetch} />
      <Conference key={`conference-${id}`} way={way} show={show} refetch={refetch} />
      <Proposal way={way} choice={choice} reachOf={reachOf} />
      {way.proposal !== undefined && (
        <Ordinary way={way} proposal={way.proposal} choice={choice} reachOf={reachOf} show={show} refetch={refetch} />
      )}
      <Decide key={id} way={way} units={units} choice={choice} clear={choice.clear} show={show} refetch={refetch} />
      <SecondPerson key={`second-${id}`} incident={id} />
      <Decisions key={`decisions-${id}`} way={way} show={show} refetch={refetch} />
      <Timeline key={`times-${id}`} way={way} show={show} refetch={refetch} />
      <Missions key={`missions-${id}`} way={way} units={units} show={show} refetch={refetch} />
      <Duties key={`duties-${id}`} way={way} show={show} refetch={refetch} />
      <HandoverSection way={way} />
      <RegistryCase key={`registry-${id}`} way={way} show={show} refetch={refetch} />
      <Section id="figures" title={t(wayTexts.indicators)}>
        <a href={addressOf({ area: "indicators" })}>{t(wayTexts.figures)}</a>
      </Section>
    </article>
  );
};
