import { absent } from "@prehosp/model/absence";
import type { Using } from "../api/client.ts";

/** One line of consumables as it is typed; the key is only the form's. */
export interface UsedLine {
  readonly key: number;
  readonly article: string;
  readonly pieces: string;
}

/** What the form for a settlement holds; "" = nobody has recorded it, which is not the same as nothing used. */
export interface Used {
  readonly onDuty: "" | "yes" | "no";
  readonly consumables: "" | "used" | "nothing";
  readonly lines: readonly UsedLine[];
}

const none = absent("not-recorded");

/** The keys of lines whose article stands on a line above: two counts of one article would drop one of them. */
export const twiceIn = (lines: readonly UsedLine[]): ReadonlySet<number> =>
  new Set(
    lines
      .filter(({ article }, i) => lines.slice(0, i).some((above) => above.article.trim() === article.trim()))
      .map(({ key }) => key),
  );

/** As the hub takes it. What is no count goes as it was written, so that the hub says so and no figure is made up. */
export const usingOf = ({ onDuty, consumables, lines }: Used): Using => ({
  crewOnActiveDuty: onDuty === "" ? none : onDuty === "yes",
  consumables:
    consumables === ""
      ? none
      : Object.fromEntries(
          consumables === "nothing"
            ? []
            : lines.map(({ article, pieces }) => [
                article.trim(),
                /^\s*\d+\s*$/.test(pieces) ? Number(pieces) : pieces,
              ]),
        ),
});
