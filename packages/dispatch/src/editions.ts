import { sources } from "@prehosp/norms";
import type { Condition, Purpose, UnitKind } from "@prehosp/model";
import type { PolicyEdition } from "./policy.ts";

/** One thing an edition says: the value as it was read, where, and whether a person has checked it against the document. */
export interface Provision<T> {
  readonly value: T;
  readonly source: string;
  readonly verified: boolean;
}

/** The conditions that an edition names as reasons for an alarm. */
export interface AlarmReasons {
  readonly conditions: readonly Condition[];
  /** True where they are the main rule; false where they are typical examples and shut nothing out. */
  readonly only: boolean;
}

/** What an edition itself says about whom and what the scheme is for. */
export interface Provisions {
  /** The kinds of unit that may take part. */
  readonly takingPart: Provision<readonly UnitKind[]>;
  /** The purposes that make it an akutthjelper mission. */
  readonly missionPurposes: Provision<readonly Purpose[]>;
  /** The purposes it names as outside; others are outside as a starting point too, unnamed. */
  readonly outsideByName: Provision<readonly Purpose[]>;
  readonly alarmReasons: Provision<AlarmReasons>;
}

type Id = PolicyEdition["id"];

const [draft, published] = sources.AH.editions;
const rows = { "2019-06-19-horing": draft, published } as const;

/** An edition as a proposal names it; status and verification are those of norms. */
export const editionOf = (id: Id): PolicyEdition => {
  const { status, verified, norsk } = rows[id];
  return { source: "AH", id, status, verified, norsk };
};

const read = <T>(value: T, source: string): Provision<T> => ({ value, source, verified: true });
const unread = <T>(value: T, source: string): Provision<T> => ({ value, source, verified: false });

const PAGES = "helsedirektoratet.no/veiledere/akutthjelperordningen";
const NEWS = "helsedirektoratet.no/nyheter/rettleiar-for-akutthjelparordninga-kjem-til-hausten (29.06.2023)";

/**
 * The provisions of each edition, as data. The published one is known from excerpts only: it names fire service and voluntary
 * organisations (whether a rescue vessel counts among them was not read), four alarm reasons in a news item from before it was
 * final, and what lies outside. Nothing is concluded from a provision until a person has checked it.
 */
export const provisions: Readonly<Record<Id, Provisions>> = {
  "2019-06-19-horing": {
    takingPart: read(["fire", "voluntary", "rescue-vessel", "primary-care"], "AH 2.3"),
    missionPurposes: read(["life-saving-first-aid"], "AH 2.2.2"),
    outsideByName: read(["lifting"], "AH 2.2.2"),
    alarmReasons: read(
      { conditions: ["cardiac-arrest", "airway-obstruction", "serious-injury", "unclear-vital"], only: false },
      "AH 2.5",
    ),
  },
  published: {
    takingPart: unread(["fire", "voluntary"], `${PAGES}/etablering-av-akutthjelperordningen`),
    missionPurposes: unread(["life-saving-first-aid"], `${PAGES}/etablering-av-akutthjelperordningen`),
    outsideByName: unread(
      ["lifting", "off-road-assistance", "triple-alarm-own-role", "first-on-scene-own-role"],
      `${PAGES}/etablering-av-akutthjelperordningen`,
    ),
    alarmReasons: unread(
      { conditions: ["cardiac-arrest", "unconscious", "major-bleeding", "general-hypothermia"], only: true },
      NEWS,
    ),
  },
};

/** What may be concluded from a provision of an edition: its value, or undefined where nobody has checked it. */
export const concludedFrom = <K extends keyof Provisions>(
  { id }: PolicyEdition,
  name: K,
): Provisions[K]["value"] | undefined => {
  const said = provisions[id][name];
  return said.verified ? said.value : undefined;
};
