import { competenceTexts, kindTexts } from "@prehosp/competence";
import { type Text, say } from "@prehosp/model";
import { sayDay } from "@prehosp/model/time";
import { outcomeNorsk } from "@prehosp/rules";
import { heading, row, wrapped } from "../explain/page.ts";
import type { Answer } from "./ask.ts";

type Role = Answer["as"][number];
type Asked = Role["requirements"][number];
type Lacking = Asked["lacking"][number];

const untilOf = ({ until }: { readonly until?: string | undefined }): string =>
  until === undefined ? "" : `, til ${sayDay(until as Parameters<typeof sayDay>[0])}`;

const kinds: Readonly<Record<string, Text>> = kindTexts;

/** What is lacking: a competence by its name with its id behind, one that a region has added by its id. */
const nameOf = ({ competence, fact = "" }: Lacking): string => {
  const text = competence === undefined ? undefined : competenceTexts[competence];
  return text === undefined ? (competence ?? fact) : `${say(text)} (${competence})`;
};

const nearestText = ({ nearest }: Lacking): string =>
  nearest === undefined
    ? ""
    : ` (nærmest: ${say(kinds[nearest.kind] ?? { nb: nearest.kind })} ${sayDay(nearest.on)}, ${nearest.source.system} ${nearest.source.ref})`;

const lackingText = (lacking: Lacking): readonly string[] =>
  wrapped(
    `– ${nameOf(lacking)}: ${lacking.reasons.map((r) => say(r.text).toLowerCase()).join(", ")}${nearestText(lacking)}`,
    4,
    6,
  );

const requirementText = (r: Asked): readonly string[] => [
  ...wrapped(`${outcomeNorsk[r.outcome]}: ${say(r.title)} (${r.cites.join(", ")})${untilOf(r)}`, 2, 4),
  ...(r.crew ? wrapped(`– ${String(r.crew.met)} av ${String(r.crew.of)} i mannskapet oppfyller det`, 4, 6) : []),
  ...r.lacking.flatMap(lackingText),
];

const FIRST: readonly string[] = ["not-met", "unclear", "met"];

const roleText = (role: Role): readonly string[] => [
  "",
  heading(`${(role.role ?? "uten rolle").toUpperCase()} · ${role.organisation}`),
  ...row("vurdering", `${outcomeNorsk[role.outcome]}${untilOf(role)}`),
  ...role.requirements.toSorted((a, b) => FIRST.indexOf(a.outcome) - FIRST.indexOf(b.outcome)).flatMap(requirementText),
];

/** Who is qualified, and until when, as Norwegian text: what is lacking first; people by key only. */
export const qualifiedText = (who: string, answer: Answer): string =>
  [
    heading(`KOMPETANSE ${who}`),
    ...row("dag", `${sayDay(answer.on)}, slik det var kjent ${answer.knownAt}`),
    ...row("krav", answer.packs.map((p) => `${p.id} ${p.edition}`).join(", ")),
    ...answer.as.flatMap(roleText),
  ].join("\n");
