import { ah } from "./ah.ts";
import { kk } from "./kk.ts";
import { nm } from "./nm.ts";
import { nn } from "./nn.ts";
import { sources } from "./sources.ts";
import { st } from "./st.ts";
import type { NormRow } from "./norm.ts";
import type { EditionId, SourceKey } from "./sources.ts";

type Row = (typeof ah | typeof nn | typeof nm | typeof st | typeof kk)[number];

/** The id of a norm, as a closed literal union: an id that no source has doesn't compile. */
export type NormId = Row["id"];

/** A norm: what one place in one edition of one source says, with its force, bearer and effect. */
export interface Norm extends NormRow {
  readonly id: NormId;
  readonly source: SourceKey;
  readonly edition: EditionId;
  /** True when the row has been read against the document of its edition. */
  readonly verified: boolean;
}

/** The norm with id `Id`, with force, effect, bearers and rooms as literal types. */
export type NormOf<Id extends NormId> = Extract<Row, { readonly id: Id }> & Norm;

const of = <K extends SourceKey>(source: K, rows: readonly (NormRow & { readonly id: NormId })[]): readonly Norm[] => {
  const edition = sources[source].editions[0];
  return rows.map((row) => ({ ...row, source, edition: edition.id, verified: edition.verified }));
};

/** All norms, in the order of the sources. */
export const norms: readonly Norm[] = [
  ...of("AH", ah),
  ...of("NN", nn),
  ...of("NM", nm),
  ...of("ST", st),
  ...of("KK", kk),
];

const byId: ReadonlyMap<string, Norm> = new Map(norms.map((n) => [n.id, n]));

/** The norm with this id; total, since an unknown id doesn't compile. Text from outside goes through `isNormId` first. */
export const norm = <const Id extends NormId>(id: Id): NormOf<Id> => byId.get(id) as NormOf<Id>;

/** Whether a text from outside is the id of a known norm. */
export const isNormId = (s: unknown): s is NormId => typeof s === "string" && byId.has(s);
