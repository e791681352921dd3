import type { ImportMapping } from "@prehosp/competence";
import type { Shape } from "./csv-head.ts";

/** One value for the whole file where no column is named, else what each code of the column means; "" = not said. */
export interface CodedWritten {
  readonly column: string;
  readonly is: string;
  readonly codes: Readonly<Record<string, string>>;
}
/** What stands in a column of codes, or is the same on every line. */
export type CodedField = "competence" | "kind" | "outcome" | "attestedBy" | "documented";

/** How a file is read, as it stands in the form; "" where nothing is chosen. */
export interface MappingWritten extends Shape, Readonly<Record<CodedField, CodedWritten>> {
  readonly system: string;
  /** Cells that mean that nothing was written, with commas between. */
  readonly nothing: string;
  readonly who: { readonly column: string; readonly as: ImportMapping["who"]["as"] };
  readonly on: { readonly column: string; readonly order: ImportMapping["on"]["order"] };
  readonly ref: readonly string[];
  /** The attribute that a column holds, by column. */
  readonly attributes: Readonly<Record<string, string>>;
}

const SAME: CodedWritten = { column: "", is: "", codes: {} };
// What the columns of most course lists are called; a beginning that people see and change.
const ACCOUNT = /^(?:konto|bruker|brukernavn|account|ansattnr|ansattnummer)$/i;
const DATE = /^(?:dato|kursdato|gjennomført|date)$/i;

/** The form for a file that nobody has described yet. */
export const beginning = (columns: readonly string[], shape: Shape): MappingWritten => ({
  ...shape,
  system: "kursliste",
  nothing: "",
  who: { column: columns.find((one) => ACCOUNT.test(one)) ?? "", as: "account" },
  on: { column: columns.find((one) => DATE.test(one)) ?? "", order: "day.month.year" },
  competence: SAME,
  kind: SAME,
  outcome: SAME,
  attestedBy: SAME,
  documented: SAME,
  ref: [],
  attributes: {},
});

const YES_NO = { yes: true, no: false } as const;
const isYesNo = (text: string): text is keyof typeof YES_NO => Object.hasOwn(YES_NO, text);
const ofYesNo = (text: string): unknown => (isYesNo(text) ? YES_NO[text] : text);
const toYesNo = (said: string | boolean): string => (typeof said === "boolean" ? (said ? "yes" : "no") : said);

const coded = ({ column, is, codes }: CodedWritten, read: (text: string) => unknown = (text) => text) => {
  if (column === "") return is === "" ? undefined : { is: read(is) };
  const said = Object.entries(codes).filter(([, meaning]) => meaning !== "");
  return { column, codes: Object.fromEntries(said.map(([code, meaning]) => [code, read(meaning)])) };
};

const wordsOf = (text: string): readonly string[] =>
  text
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** The cells that mean that nothing was written, the empty one first. */
export const nothingOf = ({ nothing }: Pick<MappingWritten, "nothing">): readonly string[] => ["", ...wordsOf(nothing)];

/** What must be chosen and is not; the form says so at each. */
export const unchosenIn = (w: MappingWritten): ReadonlySet<string> => {
  const { who, on, competence, kind, outcome } = w;
  const must = Object.entries({ competence, kind, outcome }).map(([k, { column, is }]) => [k, column + is] as const);
  const all = [["who", who.column], ["on", on.column], ...must] as const;
  return new Set(all.flatMap(([field, said]) => (said === "" ? [field] : [])));
};

/** Every column that something is read from. */
const usedIn = (w: MappingWritten): ReadonlySet<string> =>
  new Set(
    [
      w.who.column,
      w.on.column,
      ...w.ref,
      ...[w.competence, w.kind, w.outcome, w.attestedBy, w.documented].map(({ column }) => column),
    ].filter((column) => column !== ""),
  );

/** The columns that nothing but perhaps an attribute is read from. */
export const restOf = (w: MappingWritten, columns: readonly string[]): readonly string[] => {
  const used = usedIn(w);
  return columns.filter((one) => one !== "" && !used.has(one));
};

/** The mapping as the hub takes it, for a file with these columns: what is read from none of them is named as ignored. */
export const mappingOf = (w: MappingWritten, columns: readonly string[]): unknown => {
  const rest = restOf(w, columns);
  const { delimiter, encoding, system, who, on, ref } = w;
  const attributes = rest.flatMap((column) => {
    const name = w.attributes[column]?.trim() ?? "";
    return name === "" ? [] : [{ name, column }];
  });
  const said = {
    delimiter,
    encoding,
    system: system.trim(),
    nothing: nothingOf(w),
    who,
    on,
    ref: ref.length === 0 ? undefined : ref,
    competence: coded(w.competence),
    kind: coded(w.kind),
    outcome: coded(w.outcome),
    attestedBy: coded(w.attestedBy),
    documented: coded(w.documented, ofYesNo),
    attributes,
    ignored: rest.filter((column) => !attributes.some((one) => one.column === column)),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
};

const codedFrom = (said: ImportMapping[CodedField]): CodedWritten => {
  if (said === undefined) return SAME;
  if ("is" in said) return { ...SAME, is: toYesNo(said.is) };
  const codes = Object.entries<string | boolean>(said.codes).map(([code, meaning]) => [code, toYesNo(meaning)]);
  return { column: said.column, is: "", codes: Object.fromEntries(codes) };
};

/** The form with a mapping in it that was written before, or read from a file of JSON. */
export const writtenOf = (m: ImportMapping): MappingWritten => ({
  delimiter: m.delimiter,
  encoding: m.encoding,
  system: m.system,
  nothing: m.nothing.filter((one) => one !== "").join(", "),
  who: m.who,
  on: m.on,
  competence: codedFrom(m.competence),
  kind: codedFrom(m.kind),
  outcome: codedFrom(m.outcome),
  attestedBy: codedFrom(m.attestedBy),
  documented: codedFrom(m.documented),
  ref: m.ref ?? [],
  attributes: Object.fromEntries(m.attributes.map(({ name, column }) => [column, name])),
});
