import { Learning, LearningAccount } from "@prehosp/model";
import type { Remark } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { hprNumber, isNationalNumber, nationalNumber } from "@prehosp/model/identifiers";
import type { Day } from "@prehosp/model/time";
import { contentHash } from "@prehosp/rules";
import { dateOf, isBroken, mayName, quoted } from "./cells.ts";
import type { ImportMapping } from "./mapping.ts";

/** The cells of a line by heading. */
export type ImportCells = Readonly<Record<string, string>>;

/** What the caller knows beyond the file. */
export interface ImportContext {
  /** The day of the import in Norway; nothing can have been learnt after it. */
  readonly on: Day;
  /** The employer's keyed hash of a number that names a person. Without it such numbers are refused. */
  readonly keyOf?: (as: "national-number" | "hpr-number", number: string) => string;
}

/** One line as a proof; without one the remarks say why. */
export interface TranslatedLine {
  readonly learning?: Extract<Learning, { says: "proof" }>;
  readonly remarks: readonly Remark[];
}

type Coded<T> = { readonly is: T } | { readonly column: string; readonly codes: Readonly<Record<string, T>> };

const MEANS = {
  "no-one": "det står ikke hvem det gjelder",
  "bad-account": "dette er ingen nøkkel for en person; e-postadresse og fødselsnummer kan ikke være det",
  "not-eleven-digits": "et fødselsnummer har elleve sifre",
  "check-digits": "kontrollsifrene stemmer ikke",
  "no-such-date": "datoen i nummeret finnes ikke",
  "bad-hpr-number": "dette er ikke et HPR-nummer",
  "no-key": "nummeret kan ikke tas inn uten arbeidsgivers nøkkel",
  "no-date": "det står ingen dato",
  "bad-date": "datoen er ikke skrevet slik oppsettet sier, med fire sifre i årstallet",
  "after-the-import": "datoen er etter importdagen",
  "nothing-written": "det står ingenting, og dette må stå",
  "unknown-code": "oppsettet kjenner ikke koden",
  "may-name-a-person": "cellen kan inneholde et personnummer eller en adresse, og tas ikke inn",
  "not-the-encoding": "cellen er ikke skrevet med tegnsettet i oppsettet",
  "no-ref": "det som skulle navngi beviset, mangler",
  "bad-record": "linjen ble ikke et gyldig bevis",
} as const;
/** Codes of the remarks a line can get. */
export type ImportRemarkCode = keyof typeof MEANS;

/** One line of an old record as a proof of an account: every mapped cell read, remarked, or left absent because nothing is there. */
export const translateLine = (
  mapping: ImportMapping,
  cells: ImportCells,
  line: number,
  { on: today, keyOf }: ImportContext,
): TranslatedLine => {
  const remarks: Remark[] = [];
  const remark = (code: ImportRemarkCode, column: string, said?: string): undefined => {
    const path = `line ${line}, column ${column}`;
    remarks.push({ code, path, means: MEANS[code], ...(said === undefined ? {} : quoted(said)) });
  };
  const cell = (column: string): string | undefined => {
    const text = cells[column]?.trim();
    return text === undefined || mapping.nothing.includes(text) ? undefined : text;
  };
  /** A cell taken over as it stands, unless it may name somebody or was not decoded. */
  const taken = (column: string): string | undefined => {
    const text = cell(column);
    if (text === undefined) return undefined;
    return isBroken(text)
      ? remark("not-the-encoding", column)
      : mayName(text)
        ? remark("may-name-a-person", column)
        : text;
  };
  const required = <T>(coded: Coded<T>): T | undefined => {
    if ("is" in coded) return coded.is;
    const text = cell(coded.column);
    if (text === undefined) return remark("nothing-written", coded.column);
    return Object.hasOwn(coded.codes, text) ? coded.codes[text] : remark("unknown-code", coded.column, text);
  };
  // Something stands there that nobody can read: that is unknown, and not the same as nothing written.
  const optional = <T>(coded: Coded<T> | undefined) => {
    if (coded === undefined || ("column" in coded && cell(coded.column) === undefined)) return absent("not-recorded");
    return required(coded) ?? absent("unknown");
  };

  const whose = (): string | undefined => {
    const { column, as } = mapping.who;
    const text = cell(column);
    if (text === undefined) return remark("no-one", column);
    // What stands in this column is never repeated: it is there to name somebody.
    if (as === "account") return LearningAccount.shape.account.safeParse(text).data ?? remark("bad-account", column);
    const national = as === "national-number" ? nationalNumber(text) : undefined;
    if (national !== undefined && !isNationalNumber(national)) return remark(national.problem, column);
    const number = as === "hpr-number" ? hprNumber(text)?.number : text.replace(/\D/g, "");
    if (number === undefined) return remark("bad-hpr-number", column);
    return keyOf === undefined ? remark("no-key", column) : keyOf(as, number);
  };
  const when = (): Day | undefined => {
    const { column, order } = mapping.on;
    const text = cell(column);
    if (text === undefined) return remark("no-date", column);
    const read = dateOf(text, order);
    if (read === undefined) return remark("bad-date", column, text);
    return read > today ? remark("after-the-import", column, text) : read;
  };

  const account = whose();
  const [competence, kind, outcome, on] = [
    required(mapping.competence),
    required(mapping.kind),
    required(mapping.outcome),
    when(),
  ];
  const attestedBy = optional(mapping.attestedBy);
  const documented = optional(mapping.documented);
  const attributes = Object.fromEntries(
    mapping.attributes.flatMap(({ name, column }) => {
      const text = taken(column);
      return text === undefined ? [] : [[name, text]];
    }),
  );
  const parts = mapping.ref?.map((column) => taken(column) ?? remark("no-ref", column));
  if (
    account === undefined ||
    competence === undefined ||
    kind === undefined ||
    outcome === undefined ||
    on === undefined
  )
    return { remarks };
  if (parts?.includes(undefined)) return { remarks };

  const said = { account, competence, kind, outcome, on, attributes, attestedBy, documented };
  const hash = contentHash(said);
  const ref = parts?.join("/") ?? (typeof hash === "string" ? hash : "");
  const read = Learning.safeParse({
    says: "proof",
    ...said,
    account: { system: mapping.system, account },
    source: { system: mapping.system, ref },
  });
  if (read.success && read.data.says === "proof") return { learning: read.data, remarks };
  remark("bad-record", mapping.who.column);
  return { remarks };
};
