import { kindTexts } from "@prehosp/competence";
import { known } from "@prehosp/model/absence";
import type { Text } from "@prehosp/model";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { codeTexts } from "../texts/codes.ts";
import { importTexts } from "../texts/importing.ts";
import { trainingTexts as texts } from "../texts/training.ts";
import { Competence } from "./competence.tsx";
import { Example } from "./pack-words.ts";

const kinds: Readonly<Record<string, Text>> = kindTexts;
const outcomes: Readonly<Record<string, Text>> = importTexts.outcomes;

/** Somebody made up whom a pack would let in and the level above would not: the proofs, seen on which day. */
export const Counterexample = ({ of }: { readonly of: unknown }) => {
  const { t, language } = useTell();
  const { data } = Example.safeParse(of);
  if (data === undefined) return <pre className="code">{JSON.stringify(of, undefined, 2)}</pre>;
  const { on, evidence, facts } = data;
  return (
    <>
      <p>
        {t(texts.exampleOn).replace("{day}", dayText(on, language))}
        {evidence.length === 0 && ` ${t(texts.exampleNone)}`}
      </p>
      <ul className="plain">
        {evidence.map((one) => (
          <li key={one.source.ref}>
            <Competence id={one.competence} />, {t(kinds[one.kind], one.kind)} {dayText(one.on, language)},{" "}
            {t(outcomes[one.outcome], one.outcome)}
            {known(one.documented) &&
              `, ${t(importTexts.documented).toLowerCase()}: ${t(codeTexts.yesNo[one.documented ? "yes" : "no"])}`}
          </li>
        ))}
      </ul>
      {Object.keys(facts).length > 0 && (
        <p>
          {t(texts.exampleFacts)}{" "}
          {Object.entries(facts).map(([name, value]) => (
            <code key={name}>
              {name}: {typeof value === "string" ? value : JSON.stringify(value)}{" "}
            </code>
          ))}
        </p>
      )}
    </>
  );
};
