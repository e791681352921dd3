import { say } from "@prehosp/model";
import type { Language, Text } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { CoverChange } from "./narrowing.ts";
import type { RouteConflict } from "./problem.ts";
import { conditionTexts, routeTexts } from "./texts-words.ts";

const words = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** What people read of a list of agreements, each about one of them. */
export const bookTexts = {
  "ends-before-it-begins": (a: string) =>
    words(
      `Avtalen ${a} slutter før den begynner, og gjelder derfor ingen dag.`,
      `Avtalen ${a} sluttar før han byrjar, og gjeld derfor ingen dag.`,
      `Agreement ${a} ends before it begins, so it is in force on no day.`,
    ),
  "end-not-known": (a: string) =>
    words(
      `Det er ikke kjent når avtalen ${a} slutter.`,
      `Det er ikkje kjent når avtalen ${a} sluttar.`,
      `It is not known when agreement ${a} ends.`,
    ),
  "agreement-id-twice": (a: string) =>
    words(
      `Avtalen ${a} står to ganger med samme innhold; den regnes én gang.`,
      `Avtalen ${a} står to gonger med same innhald; han blir rekna éin gong.`,
      `Agreement ${a} stands twice with the same contents; it counts once.`,
    ),
  "id-with-two-bodies": (a: string) =>
    words(
      `Avtalen ${a} står med to ulike innhold; det de er uenige om, er uavklart.`,
      `Avtalen ${a} står med to ulike innhald; det dei er usamde om, er uavklart.`,
      `Agreement ${a} stands with two different contents; what they disagree on is unclear.`,
    ),
  "in-force-before-decided": (a: string) =>
    words(
      `Avtalen ${a} gjelder fra før den ble besluttet.`,
      `Avtalen ${a} gjeld frå før han vart vedteken.`,
      `Agreement ${a} is in force from before it was decided.`,
    ),
  "in-force-before-signed": (a: string) =>
    words(
      `Avtalen ${a} gjelder fra før den siste parten underskrev.`,
      `Avtalen ${a} gjeld frå før den siste parten skreiv under.`,
      `Agreement ${a} is in force from before the last party signed.`,
    ),
  "contents-contradict-terms": (a: string) =>
    words(
      `Avtalen ${a} sier noe annet om et innhold enn vilkårene viser; vilkårene gjelder.`,
      `Avtalen ${a} seier noko anna om eit innhald enn vilkåra viser; vilkåra gjeld.`,
      `Agreement ${a} says something else of a content than its terms show; the terms count.`,
    ),
  "unit-in-no-region": (a: string) =>
    words(
      `Avtalen ${a} nevner en enhet som regionen ikke har.`,
      `Avtalen ${a} nemner ei eining som regionen ikkje har.`,
      `Agreement ${a} names a unit that the region does not have.`,
    ),
} as const;

/** What people read of two agreements for one unit with different routes. */
export const overlapText = ({ unit, routes, from, until }: RouteConflict): Text => {
  const both = (language: Language, and: string): string =>
    routes.map((r) => `${r.agreement} (${say(routeTexts[r.route ?? "main-rule"], language)})`).join(and);
  const ended = (to: string): string => (until === undefined ? "" : ` ${to} ${until}`);
  return words(
    `Avtalene ${both("nb", " og ")} gjelder ${unit} samtidig fra ${from}${ended("til")}, med ulik varslingsvei; hovedregelen brukes.`,
    `Avtalane ${both("nn", " og ")} gjeld ${unit} samstundes frå ${from}${ended("til")}, med ulik varslingsveg; hovudregelen blir brukt.`,
    `Agreements ${both("en", " and ")} hold for ${unit} at once from ${from}${ended("to")}, with different routes; the main rule is used.`,
  );
};

/** What people read of what stands in the way of a draft. */
export const draftTexts = {
  endsBeforeItBegins: words(
    "Avtalen slutter før den begynner.",
    "Avtalen sluttar før han byrjar.",
    "The agreement ends before it begins.",
  ),
  backDated: (latest: Day) =>
    words(
      `Avtalen kan tidligst gjelde fra ${latest}, den dagen den sist ble besluttet, lagt fram eller underskrevet.`,
      `Avtalen kan tidlegast gjelde frå ${latest}, den dagen han sist vart vedteken, lagd fram eller underskriven.`,
      `The agreement can be in force from ${latest} at the earliest, the day it was last decided, proposed or signed.`,
    ),
  daysOutOfOrder: words(
    "Utkastet må være laget før det legges fram, og lagt fram før det underskrives.",
    "Utkastet må vere laga før det blir lagt fram, og lagt fram før det blir skrive under.",
    "The draft must be made before it is proposed, and proposed before it is signed.",
  ),
  partiesCannotAgree: words(
    "Disse partene kan ikke inngå avtale om akutthjelpere med hverandre.",
    "Desse partane kan ikkje inngå avtale om akutthjelparar med kvarandre.",
    "These parties cannot enter into an agreement on first responders with each other.",
  ),
  narrowing: ({ unit, condition, on }: CoverChange) =>
    words(
      `Avtalen dekker mindre enn før: ${unit} mister ${conditionTexts[condition].nb} fra ${on}. Det krever et vedtak og en gjennomkjøring av tidligere oppdrag.`,
      `Avtalen dekkjer mindre enn før: ${unit} mistar ${conditionTexts[condition].nn} frå ${on}. Det krev eit vedtak og ei gjennomkøyring av tidlegare oppdrag.`,
      `The agreement covers less than before: ${unit} loses ${conditionTexts[condition].en} from ${on}. That takes a decision and a replay of past missions.`,
    ),
  strangerSigned: (organisation: string) =>
    words(
      `${organisation} er ikke denne parten i avtalen.`,
      `${organisation} er ikkje denne parten i avtalen.`,
      `${organisation} is not this party to the agreement.`,
    ),
  signedTwice: words(
    "Parten har allerede underskrevet.",
    "Parten har alt skrive under.",
    "The party has already signed.",
  ),
  signedAnother: words(
    "Underskriften gjelder et annet dokument enn dette.",
    "Underskrifta gjeld eit anna dokument enn dette.",
    "The signature is for another document than this.",
  ),
  idTaken: (id: string) =>
    words(
      `Det finnes allerede en avtale ${id}.`,
      `Det finst alt ein avtale ${id}.`,
      `There is already an agreement ${id}.`,
    ),
  baseUnknown: words(
    "Avtalen som skal endres, finnes ikke.",
    "Avtalen som skal endrast, finst ikkje.",
    "The agreement that is to be changed does not exist.",
  ),
  baseChanged: words(
    "Avtalen er endret siden utkastet ble laget.",
    "Avtalen er endra sidan utkastet vart laga.",
    "The agreement has changed since the draft was made.",
  ),
  undecided: words(
    "Det er ikke oppgitt hvem som har besluttet avtalen.",
    "Det er ikkje oppgitt kven som har vedteke avtalen.",
    "It is not said who decided on the agreement.",
  ),
  notAnAgreement: (because: string) =>
    words(
      `Utkastet har ikke riktig form her (${because}).`,
      `Utkastet har ikkje rett form her (${because}).`,
      `The draft does not have the right form here (${because}).`,
    ),
  withdrawn: words("Utkastet er trukket.", "Utkastet er trekt.", "The draft is withdrawn."),
  proposedAlready: words(
    "Utkastet er alt lagt fram.",
    "Utkastet er alt lagt fram.",
    "The draft has already been proposed.",
  ),
  inForce: words(
    "Avtalen er i kraft. Den kan avsluttes med en ny, men ikke trekkes.",
    "Avtalen er i kraft. Han kan avsluttast med ein ny, men ikkje trekkjast.",
    "The agreement is in force. It can be ended by a new one, but not withdrawn.",
  ),
} as const;
