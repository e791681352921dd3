import type { AnyMeasurement } from "@prehosp/indicators";
import { count } from "../format.ts";
import { useTell } from "../language.tsx";
import { indicatorTexts } from "../texts/indicators.ts";

/** What a shown figure rests on, and what is not in it. */
export const Counts = ({ measurement: one }: { readonly measurement: AnyMeasurement }) => {
  const { t, language } = useTell();
  if (one.belowMinimum) return undefined;
  const counts =
    one.leftOut === "withheld"
      ? { n: one.denominator }
      : {
          n: one.denominator,
          population: one.population,
          missing: one.missing,
          left: one.excluded.reduce((sum, { n }) => sum + n, 0),
          unplaced: one.unplaced,
        };
  const said = Object.entries(counts).reduce(
    (text, [name, n]) => text.replace(`{${name}}`, count(n, language)),
    t(one.leftOut === "withheld" ? indicatorTexts.restsAlone : indicatorTexts.rests),
  );
  return <p data-rests>{said}</p>;
};
