import type { Language } from "@prehosp/model";

/** What a mark is for; a theme gives each its colour, so that a picture can be printed in black as well. */
export type Paint = "ink" | "quiet" | "grid" | "mark" | "other" | "accent" | "band" | "warn" | "paper";

/** One mark of a drawing, in points; y grows downwards. */
export type Mark =
  | {
      readonly kind: "line";
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly paint: Paint;
      readonly width?: number;
      readonly dashed?: boolean;
    }
  | {
      readonly kind: "box";
      readonly at: readonly [number, number];
      readonly size: readonly [number, number];
      readonly fill: Paint;
      readonly edge?: Paint;
    }
  | {
      readonly kind: "dot";
      readonly at: readonly [number, number];
      readonly radius: number;
      readonly fill: Paint;
      readonly edge?: Paint;
    }
  | {
      readonly kind: "path";
      /** Rings of points; a closed one may be filled, holes by the even-odd rule. */
      readonly rings: readonly (readonly (readonly [number, number])[])[];
      readonly closed?: boolean;
      readonly fill?: Paint;
      /** 0 to 1, how much of the fill is seen. */
      readonly strength?: number;
      readonly edge?: Paint;
      readonly width?: number;
      readonly dashed?: boolean;
    }
  | {
      readonly kind: "text";
      readonly at: readonly [number, number];
      readonly text: string;
      readonly size: number;
      readonly bold?: boolean;
      readonly anchor: "start" | "middle" | "end";
      readonly paint: Paint;
    };

/** A figure before it is put on screen or paper, and the table that says the same in text. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** One or two sentences for one who cannot see it. */
  readonly about: string;
  readonly marks: readonly Mark[];
  /** Which language its texts are in. */
  readonly language?: Language;
  readonly table: { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };
}
