import { AgreementContent, say as sayText } from "@prehosp/model";
import type { Agreement, AgreementTerms, EquipmentKind, Language, OrgId, Party, Text, UnitId } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Absent } from "@prehosp/model/absence";
import { sayDay } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { contentTexts } from "./completeness.ts";
import { addressOf } from "./drafted.ts";
import type { AgreementDocument, DocumentSection } from "./document.ts";
import { documentTexts as t, fieldTexts } from "./texts-document.ts";
import * as words from "./texts-words.ts";

/** What organisations and units are called; one that isn't named stands with its id alone. */
export interface Names {
  readonly organisations: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
}

const CODE = "@prehosp/agreements@0.1.0";

const speaker = (agreement: Agreement, names: Names, language: Language) => {
  const s = (text: Text): string => sayText(text, language);
  const dated = (on: Day): string => sayDay(on, { language });
  const gone = (a: Absent): string =>
    a.because === undefined ? s(words.absenceTexts[a.absent]) : `${s(words.absenceTexts[a.absent])}: ${a.because}`;
  const named = (id: string, table: Readonly<Record<string, string>>): string =>
    Object.hasOwn(table, id) ? `${table[id]} (${id})` : id;
  const org = (id: OrgId): string => named(id, names.organisations);
  const unit = (id: UnitId): string => named(id, names.units);
  const party = (p: Party): string => `${org(p.organisation)}, ${s(words.partyTexts[p.kind])}`;
  const line = (label: Text, value: string): string => `${s(label)}: ${value}`;
  const kept = (value: boolean | Absent): string =>
    isAbsent(value) ? gone(value) : s(words.yesNo[value ? "true" : "false"]);
  return { s, dated, gone, org, unit, party, line, kept, agreement };
};
type Speaker = ReturnType<typeof speaker>;

/** Code lists are told apart by the field they stand in; everything else is a number, a yes or what people wrote. */
const valueOf = (say: Speaker, field: keyof typeof fieldTexts, value: unknown): string => {
  if (isAbsent(value)) return say.gone(value);
  if (typeof value === "boolean") return say.kept(value);
  if (Array.isArray(value))
    return (value as readonly string[])
      .map((v) => (field === "kinds" ? say.s(words.equipmentTexts[v as EquipmentKind]) : v))
      .join(", ");
  const text = String(value);
  if (field === "relayCentre") return say.org(text as OrgId);
  if (field === "wages") return say.s(words.wageTexts[text as keyof typeof words.wageTexts]);
  const free = field === "name" || field === "edition" || field === "trainingRoutine" || field === "documentation";
  return !free && Object.hasOwn(words.sideTexts, text)
    ? say.s(words.sideTexts[text as keyof typeof words.sideTexts])
    : text;
};

const termLines = (say: Speaker, term: AgreementTerms[keyof AgreementTerms]): readonly string[] => {
  if (term === undefined) return [];
  if (isAbsent(term)) return [say.line(t.terms, say.gone(term))];
  return (Object.entries(term) as readonly [keyof typeof fieldTexts, unknown][]).map(([field, value]) =>
    say.line(fieldTexts[field], valueOf(say, field, value)),
  );
};

const contentLines = (say: Speaker, content: AgreementContent): readonly string[] => {
  const { agreement: a } = say;
  const lines: string[] = [];
  if (content === "alarm-conditions") {
    const conditions = isAbsent(a.conditions)
      ? say.gone(a.conditions)
      : a.conditions.map((c) => say.s(words.conditionTexts[c])).join(", ") || say.s(t.noConditions);
    lines.push(say.line(t.conditions, conditions));
  } else {
    if (content === "alarm-route") lines.push(say.line(t.route, say.s(words.routeTexts[a.route ?? "main-rule"])));
    lines.push(...termLines(say, a.terms?.[content]));
  }
  const held = a.contents[content];
  if (held !== undefined) lines.push(say.line(t.held, say.kept(held)));
  return lines.length > 0 ? lines : [say.s(t.notTold)];
};

const partiesOf = (say: Speaker): DocumentSection => {
  const { agreement: a } = say;
  return {
    id: "parties",
    heading: say.s(t.parties),
    paragraphs: [
      say.line(t.commissioner, say.party(a.commissioner)),
      say.line(t.provider, say.party(a.provider)),
      ...(a.framework === undefined || a.framework === "" ? [] : [say.line(t.framework, a.framework)]),
      ...(a.frameworkKind === undefined
        ? []
        : [say.line(t.frameworkKind, say.s(words.frameworkTexts[a.frameworkKind]))]),
    ],
  };
};

const validityOf = (say: Speaker): DocumentSection => {
  const { from, until, replaces } = say.agreement;
  const end = !isAbsent(until)
    ? say.dated(until)
    : until.absent === "not-applicable" && until.because === undefined
      ? say.s(t.withoutEnd)
      : say.gone(until);
  return {
    id: "validity",
    heading: say.s(t.validity),
    paragraphs: [
      say.line(t.from, say.dated(from)),
      say.line(t.until, end),
      ...(replaces === undefined ? [] : [say.line(t.replaces, replaces)]),
    ],
  };
};

const decisionOf = (say: Speaker): DocumentSection => {
  const { decided, signatures = [] } = say.agreement;
  const by = say.s(t.by);
  const signed = signatures.map((x) =>
    say.line(
      t.signed,
      `${say.dated(x.on)} ${by} ${x.by}, ${x.role}, ${say.org(x.organisation)} (${say.s(words.sideTexts[x.side])}); ${x.document}`,
    ),
  );
  return {
    id: "decision",
    heading: say.s(t.decision),
    paragraphs: [
      say.line(t.decided, `${say.dated(decided.on)} ${by} ${decided.by}`),
      say.line(t.source, decided.source),
      ...(signed.length > 0 ? signed : [say.s(t.unsigned)]),
    ],
  };
};

/**
 * An agreement as a document in bokmål, nynorsk or English: parties, units, validity, the nine contents, decision and signatures,
 * every datum once, in our own words, marked as written from data with version and content address. Never the signed paper.
 */
export const say = (agreement: Agreement, names: Names, language: Language = "nb"): AgreementDocument => {
  const speak = speaker(agreement, names, language);
  const { s } = speak;
  const hash = addressOf(agreement);
  const units = agreement.units.map(speak.unit);
  return {
    agreement: agreement.id,
    language,
    title: s(t.title),
    about: [
      s(t.generated),
      speak.line(t.id, agreement.id),
      speak.line(t.version, CODE),
      speak.line(t.hash, hash ?? s(t.noHash)),
    ],
    sections: [
      partiesOf(speak),
      { id: "units", heading: s(t.units), paragraphs: units.length > 0 ? units : [s(t.noUnits)] },
      validityOf(speak),
      ...AgreementContent.options.map((content, i) => ({
        id: content,
        heading: `${i + 1}. ${s(contentTexts[content])}`,
        paragraphs: contentLines(speak, content),
      })),
      decisionOf(speak),
    ],
    ...(hash === undefined ? {} : { hash }),
  };
};
