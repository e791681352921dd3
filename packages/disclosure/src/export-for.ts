import type { Channel, ChannelId, OrgId, Released, TimePoint } from "@prehosp/model";
import { type Absent, type Recorded, absent, isAbsent } from "@prehosp/model/absence";
import { osloDay, osloTime, secondsBetween } from "@prehosp/model/time";
import { ownDocumentation } from "./criteria.ts";
import { disclose } from "./disclose.ts";
import type { ExportPolicy, OwnMission, OwnRecord } from "./own-mission.ts";
import type { WithheldBecause } from "./withheld.ts";

/** A field that was kept back, in how many missions, and why; never a value. */
export interface ExportWithheld {
  readonly field: string;
  readonly because: WithheldBecause;
  readonly cites: readonly string[];
  readonly missions: number;
}

export interface OwnExport {
  readonly organisation: OrgId;
  readonly records: readonly Released<OwnRecord>[];
  readonly withheld: readonly ExportWithheld[];
  /** Missions in the list that are another organisation's and are not here. */
  readonly notOwn: number;
}

/** A file, and nothing is known of where it goes: it is not secure, so nothing protected enters it by any policy. */
const FILE: Channel = { id: "export" as ChannelId, kind: "internal", secure: false };

type After = Exclude<OwnRecord["after"][TimePoint["role"]], Absent | undefined>;

const pointOf = ({ times, unit }: OwnMission, role: TimePoint["role"]): TimePoint | undefined =>
  times.findLast((p) => p.role === role && p.unit === unit);

/** Why there is no value, by its code alone: the words beside it are somebody's own. */
const codeOf = ({ absent: code }: Absent): Absent =>
  code === "not-obtained" ? absent(code, "Begrunnelsen står i oppdraget.") : absent(code);

const whenOf = (alarmed: TimePoint | undefined, precision: ExportPolicy["precision"]): OwnRecord["when"] => {
  if (alarmed === undefined) return absent("not-recorded");
  if (isAbsent(alarmed.at)) return codeOf(alarmed.at);
  const day = osloDay(alarmed.at);
  if (precision === "month") return day.slice(0, 7);
  // What is known to the day has no hour.
  if (precision === "day" || alarmed.exactness === "day") return day;
  return `${day}T${String(osloTime(alarmed.at).hour).padStart(2, "0")}`;
};

const COARSEST = ["day", "derived", "minute", "exact"] as const;

const sinceOf = (alarmed: TimePoint | undefined, point: TimePoint): Recorded<After> => {
  if (isAbsent(point.at)) return codeOf(point.at);
  if (alarmed === undefined || isAbsent(alarmed.at)) return absent("unknown", "Alarmtidspunktet er ikke kjent.");
  const exactness = COARSEST.find((e) => e === point.exactness || e === alarmed.exactness) ?? "day";
  if (exactness === "day") return absent("unknown", "Bare dagen er kjent.");
  return { minutes: Math.floor(secondsBetween(alarmed.at, point.at) / 60), exactness };
};

const afterOf = (mission: OwnMission, alarmed: TimePoint | undefined, { times }: ExportPolicy): OwnRecord["after"] =>
  Object.fromEntries(
    times.flatMap((role) => {
      const point = pointOf(mission, role);
      return point === undefined ? [] : [[role, sinceOf(alarmed, point)]];
    }),
  );

/**
 * What an organisation may keep of its own missions, without what identifies: a coarse time, the municipality, the unit, and how
 * long after the alarm its own moments came, in whole minutes. Where the list holds few missions of a municipality, its number is
 * kept back and the time is the month. Says what was kept back, why and in how many missions. Source: AH-4.3-e.
 */
export const exportFor = (organisation: OrgId, missions: readonly OwnMission[], policy: ExportPolicy): OwnExport => {
  const own = missions.filter((m) => m.organisation === organisation);
  const counted = new Map<string, ExportWithheld>();
  const count = (field: string, because: WithheldBecause, cites: readonly string[]): void => {
    const key = JSON.stringify([field, because, cites]);
    counted.set(key, { field, because, cites, missions: (counted.get(key)?.missions ?? 0) + 1 });
  };
  const records = own.flatMap((mission) => {
    const { municipality, ...rest } = mission;
    const few = !isAbsent(municipality) && own.filter((m) => m.municipality === municipality).length < policy.fewest;
    if (few) count("municipality", "too-few", ownDocumentation.cites);
    const alarmed = pointOf(mission, "alarmed");
    const record: OwnRecord = {
      ...rest,
      when: whenOf(alarmed, few ? "month" : policy.precision),
      ...(few ? {} : { municipality: isAbsent(municipality) ? codeOf(municipality) : municipality }),
      after: afterOf(mission, alarmed, policy),
    };
    const { may, withheld } = disclose(record, { organisation, role: "owner" }, FILE, policy.disclosure);
    for (const w of withheld) count(w.field, w.because, w.cites);
    return may === undefined ? [] : [may];
  });
  return { organisation, records, withheld: [...counted.values()], notOwn: missions.length - own.length };
};
