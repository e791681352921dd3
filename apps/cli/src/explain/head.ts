import { criteria, texts as criteriaTexts } from "@prehosp/criteria";
import { say } from "@prehosp/model";
import { type Recorded, known } from "@prehosp/model/absence";
import { osloDay, sayDay, sayInstant } from "@prehosp/model/time";
import { sources } from "@prehosp/norms";
import { outcomeNorsk } from "@prehosp/rules";
import { cited, heading, row, wrapped } from "./page.ts";
import type { Told } from "./told.ts";
import { absenceWords, conditionWords, exactnessWords, noProposalWords, statusWords, vitalWords } from "./words.ts";

export const orAbsent = <T>(value: Recorded<T>, words: (value: T) => string): string =>
  known(value) ? words(value) : `${absenceWords[value.absent]}${value.because ? `: ${value.because}` : ""}`;

const editionStatus = {
  draft: "utkast, ikke gjeldende",
  "in force": "gjeldende",
  superseded: "avløst",
  "published, not read": "publisert, ikke lest",
} as const;

/** Which edition everything rests on, and where it stands. */
const edition = ({ edition: e }: Told): string =>
  `${sources[e.source].title}: ${e.norsk}. Utgave ${e.id}, status ${(editionStatus as Readonly<Record<string, string>>)[e.status] ?? e.status}; ${e.verified ? "reglene er kontrollert mot dokumentet" : "reglene er IKKE kontrollert mot dokumentet, så utgavens egne krav er uavklart"}`;

/** Who, when, how grave, and what it all rests on. The exact place and every name lie in the vault and are not shown. */
export const headText = (told: Told): readonly string[] => {
  const { incident: i, region } = told;
  return [
    heading(`HENDELSE ${i.id} · ${region.name}`),
    ...(region.demonstration ? ["  Demonstrasjon med syntetiske data. Ikke til klinisk bruk."] : []),
    ...row("utgave", edition(told)),
    ...row("gjelder", statusWords[i.status]),
    ...row(
      "mottatt",
      orAbsent(
        i.received,
        (at) =>
          `${i.receivedExactness === "day" ? sayDay(osloDay(at), { weekday: true }) : sayInstant(at, { seconds: true, weekday: true })} (${exactnessWords[i.receivedExactness]})`,
      ),
    ),
    ...row(
      "initiert av",
      orAbsent(i.initiator, (by) => by),
    ),
    ...row(
      "hastegrad",
      orAbsent(i.urgency, (u) => u),
    ),
    ...row(
      "kriterium",
      orAbsent(i.criterion, (c) => `${c.code} (indeks ${c.index}, utgave ${c.edition})`),
    ),
    ...row(
      "sted",
      orAbsent(
        i.place,
        (p) =>
          [p.municipality ? `kommune ${p.municipality}` : "", p.cell ? `rute ${p.cell}` : ""]
            .filter(Boolean)
            .join(", ") || "ikke registrert",
      ),
    ),
  ];
};

const ruleName = (rule: string) => criteria.find((c) => c.id === rule)?.norsk ?? rule;

/** Each remark once, with how often it was made. */
const remarked = (told: Told): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const { code, means } of told.indication.remarks) {
    const text = criteriaTexts[code];
    const said = text ? say(text) : means;
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return [...counts];
};

/** Which failure of vital functions the call points at, by which judgements. */
export const indicationText = (told: Told): readonly string[] => {
  const indication = told.indication.made;
  return [
    "",
    heading("INDIKASJON"),
    ...(indication
      ? wrapped(
          `${vitalWords[indication.vital]}; ${orAbsent(indication.condition, (c) => conditionWords[c])} ${cited(indication.cites)}`,
          2,
        )
      : []),
    ...told.indication.findings
      .filter((f) => f.outcome !== "not-applicable")
      .flatMap((f) => row(outcomeNorsk[f.outcome], `${ruleName(f.rule)} ${cited(f.cites)}`)),
    ...remarked(told).flatMap(([said, n]) => row("merk", n === 1 ? said : `${said} (${n} ganger)`)),
  ];
};

/** When the proposal was made and from what; or that there is none, and why. */
export const proposalHead = (told: Told): readonly string[] => {
  const { proposal } = told;
  if (!proposal)
    return [
      "",
      heading("INTET FORSLAG"),
      ...row("fordi", told.noProposal ? noProposalWords[told.noProposal] : "det er ikke bedt om noe"),
      ...row("pliktene", "står likevel; se under"),
    ];
  return [
    "",
    heading(`UTALARMERINGSFORSLAG, stilt ${sayInstant(proposal.at, { seconds: true })}`),
    "  Et forslag: et menneske alarmerer. Alle i listene er ett steg fra varsling. Listene er etter tid.",
    ...row("situasjon", told.situationHash ?? "ikke oppgitt"),
    ...row("regelsett", told.policyHash ?? proposal.policy),
    ...(proposal.warnings.length > 0 ? row("varsler", proposal.warnings.join(", ")) : []),
  ];
};
