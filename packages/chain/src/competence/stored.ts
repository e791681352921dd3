import type {
  Course,
  CourseDate,
  EquipmentFact,
  Equivalence,
  SeatFact,
  ServiceFact,
  TrainingFact,
} from "@prehosp/competence";
import type {
  ActorRef,
  Availability,
  Evidence,
  GroupEvidence,
  OrgId,
  PersonId,
  SourceRef,
  UnitId,
} from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import type { Fact, Kind, VaultRef } from "@prehosp/ports";
import { evidenceRecorded, groupEvidenceRecorded } from "../kinds/evidence.ts";
import { importApplied } from "../kinds/importing.ts";
import { type CrewSaid, crewSaid, equipmentSaid, serviceSaid } from "../kinds/readiness.ts";
import {
  certificateKeyMade,
  courseDateSet,
  courseOffered,
  reminderSent,
  seatSaid,
  trainingSaid,
} from "../kinds/training.ts";
import {
  type PersonOf,
  type SettingTold,
  availabilityPublished,
  equivalenceDecided,
  packPublished,
  peopleTold,
  settingTold,
} from "../kinds/standing.ts";
import { learningKinds } from "./importing/received.ts";
import { rolloutKinds } from "./rollout/state.ts";

/** From when something holds, and since when it is known. */
interface From {
  readonly at: Instant;
  readonly knownAt: Instant;
}

/** What the ledger holds of competence, in recorded order; `knownAt` is when the ledger recorded it. Added to, never changed. */
export interface Stored {
  readonly evidence: Evidence[];
  readonly groups: GroupEvidence[];
  /** Who recorded each proof, by its source: only that organisation takes it back. */
  readonly recordedBy: Map<string, OrgId>;
  readonly courses: Map<string, Course>;
  /** Who offers a course: nobody else may change it. */
  readonly offeredBy: Map<string, OrgId>;
  readonly dates: Map<string, CourseDate>;
  readonly seats: SeatFact[];
  readonly training: Map<PersonId, TrainingFact[]>;
  readonly service: ServiceFact[];
  readonly equipment: EquipmentFact[];
  readonly crew: (CrewSaid & { readonly knownAt: Instant; readonly owner: OrgId })[];
  /** Ids of the reminders that are sent. */
  readonly reminded: Set<string>;
  certificateKey: VaultRef | undefined;
  /** What sources and files have said of accounts, and whose they are: whose evidence that is, is worked out for the hour it is asked of. */
  readonly learning: Fact[];
  readonly rollouts: Fact[];
  /** Who belongs to which organisation; the name, where it was told, lies in the vault. */
  readonly people: (PersonOf & From & { readonly owner: OrgId; readonly name?: VaultRef })[];
  readonly settings: (SettingTold & From)[];
  readonly equivalences: (From & { readonly equivalence: Equivalence })[];
  /** Packs that were published, by hash; their content lies in the editions. */
  readonly published: { readonly pack: string; readonly hash: string; readonly from: Day; readonly knownAt: Instant }[];
  /** What an organisation has last published of a unit. */
  readonly availability: Map<UnitId, { readonly is: Availability; readonly by: ActorRef }>;
  /** How many facts it is made of. */
  version: number;
}

/** Nothing stored yet. */
export const nothingStored = (): Stored => ({
  evidence: [],
  groups: [],
  recordedBy: new Map(),
  courses: new Map(),
  offeredBy: new Map(),
  dates: new Map(),
  seats: [],
  training: new Map(),
  service: [],
  equipment: [],
  crew: [],
  reminded: new Set(),
  certificateKey: undefined,
  learning: [],
  rollouts: [],
  people: [],
  settings: [],
  equivalences: [],
  published: [],
  availability: new Map(),
  version: 0,
});

type Put = (stored: Stored, payload: never, fact: Fact) => void;
const on = <K extends string, P>(
  { kind }: Kind<K, P>,
  put: (stored: Stored, payload: P, fact: Fact) => void,
): readonly [string, Put] => [kind, put as Put];

/** A source as the key of its proof. */
export const sourceKey = ({ system, ref }: SourceRef): string => JSON.stringify([system, ref]);

/** What each kind of fact adds: a theme that brings a kind of its own puts a line here and a field above. */
const shelves: ReadonlyMap<string, Put> = new Map([
  on(evidenceRecorded, (s, said, { recorded, owner }) => {
    s.evidence.push({ ...said, knownAt: recorded });
    s.recordedBy.set(sourceKey(said.source), owner);
  }),
  on(groupEvidenceRecorded, (s, said, { recorded, owner }) => {
    s.groups.push({ ...said, knownAt: recorded });
    s.recordedBy.set(sourceKey(said.source), owner);
  }),
  on(courseOffered, (s, { course }, { owner }) => {
    s.courses.set(course.id, course);
    s.offeredBy.set(course.id, owner);
  }),
  on(courseDateSet, (s, { date }) => void s.dates.set(date.id, date)),
  on(seatSaid, (s, { said }, { recorded }) => void s.seats.push({ ...said, knownAt: recorded })),
  on(trainingSaid, (s, { said }, { recorded }) => {
    const of = s.training.get(said.person) ?? [];
    s.training.set(said.person, of);
    of.push({ ...said, knownAt: recorded });
  }),
  on(serviceSaid, (s, { said }, { recorded }) => void s.service.push({ ...said, knownAt: recorded })),
  on(equipmentSaid, (s, { said }, { recorded }) => void s.equipment.push({ ...said, knownAt: recorded })),
  on(crewSaid, (s, { said }, { recorded, owner }) => void s.crew.push({ ...said, knownAt: recorded, owner })),
  on(reminderSent, (s, { id }) => void s.reminded.add(id)),
  on(
    peopleTold,
    (s, { people }, { recorded, valid, owner, sealed }) =>
      void s.people.push(
        ...people.map((p) => ({ ...p, owner, at: valid.from, knownAt: recorded, ...(sealed ? { name: sealed } : {}) })),
      ),
  ),
  on(
    settingTold,
    (s, said, { recorded, valid }) => void s.settings.push({ ...said, at: valid.from, knownAt: recorded }),
  ),
  on(
    equivalenceDecided,
    (s, { equivalence }, { recorded, valid }) =>
      void s.equivalences.push({ equivalence, at: valid.from, knownAt: recorded }),
  ),
  on(
    packPublished,
    (s, { pack, hash, from }, { recorded }) => void s.published.push({ pack, hash, from, knownAt: recorded }),
  ),
  on(availabilityPublished, (s, { unit, is }, { by }) => void s.availability.set(unit, { is, by })),
  on(certificateKeyMade, (s, _, { sealed }) => void (s.certificateKey ??= sealed)),
  ...[...learningKinds, importApplied.kind].map(
    (kind) => [kind, (s, _, fact) => void s.learning.push(fact)] as [string, Put],
  ),
  ...rolloutKinds.map((kind) => [kind, (s, _, fact) => void s.rollouts.push(fact)] as [string, Put]),
]);

/** The kinds of fact that are read. */
export const storedKinds: readonly string[] = [...shelves.keys()];

/** Adds one fact, in recorded order. */
export const store = (stored: Stored, fact: Fact): void => {
  shelves.get(fact.kind)?.(stored, fact.payload as never, fact);
  stored.version += 1;
};
