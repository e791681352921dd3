import { crewSaid, equipmentSaid, groupEvidenceRecorded, serviceSaid } from "@prehosp/chain";
import { minimumStock } from "@prehosp/competence";
import { demoPeople, demoRegion } from "@prehosp/demo-region";
import { type ActorRef, CompetenceId, FactId, PersonId, type UnitId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { addDays, addSeconds, osloDay } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import type { NewFact } from "@prehosp/ports";
import { BY, type FactAt } from "./facts.ts";

const LEADER = PersonId.parse("demo-leader");
const EXPIRING: readonly string[] = ["aed-battery", "aed-electrodes"];
/** Its electrodes ran out this morning. */
const OUT = "brann-lyngdal-1";
const MINIMUM = 2;
const HOUR = 3600;

const idOf = (what: string, unit: UnitId): FactId => FactId.parse(`demo-${what}-${unit}`);

/** The crews with their radio, their things with when they expire, and which units are in service: a few facts for each unit. */
export const stations = (fact: FactAt, at: Instant): readonly NewFact[] => {
  const { people } = demoPeople({ at });
  const { availability } = demoRegion({ at }).region;
  const today = osloDay(at);
  const since = addSeconds(at, -HOUR);
  return [...Map.groupBy(people, ({ unit }) => unit)].flatMap(([unit, crew], n): readonly NewFact[] => {
    const owner = crew[0]!.organisation;
    const about = { subject: unit as string, owner };
    const head = (what: string) => ({ id: idOf(what, unit), at: since, by: LEADER, unit });
    const said = availability.find((a) => a.unit === unit)?.is;
    const isSaid = said !== undefined && (said.until === undefined || said.until > at);
    const out = { ...head("out"), kind: "out" as const, reason: "equipment" as const };
    const into = { ...head("in"), kind: "in" as const };
    return [
      fact(
        crewSaid,
        { said: { ...head("crew"), joined: crew.map((p) => p.person), minimum: MINIMUM, terminalType: "handheld" } },
        { ...about, ref: `crew/${unit}` },
      ),
      fact(
        groupEvidenceRecorded,
        {
          of: { unit },
          competence: CompetenceId.parse("joint-training"),
          kind: "practice",
          on: addDays(today, -100 - n),
          outcome: "attended",
          attributes: {},
          attestedBy: BY as ActorRef,
          documented: true,
          source: { system: "demo-laering", ref: `samtrening/${unit}` },
        },
        { ...about, ref: `joint-training/${unit}` },
      ),
      ...minimumStock.map(({ stock }) =>
        fact(
          equipmentSaid,
          {
            said: {
              ...head(stock),
              kind: "placed" as const,
              item: `${stock}-${unit}`,
              stock,
              expires: EXPIRING.includes(stock)
                ? addDays(today, unit === OUT && stock === "aed-electrodes" ? -1 : 45 + 9 * n)
                : absent("not-applicable"),
            },
          },
          { ...about, ref: `${stock}/${unit}` },
        ),
      ),
      // What the organisation has said nothing of, or lets lapse, stays unsaid.
      ...(isSaid ? [fact(serviceSaid, { said: unit === OUT ? out : into }, { ...about, ref: `service/${unit}` })] : []),
    ];
  });
};
