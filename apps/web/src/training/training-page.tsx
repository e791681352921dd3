import { Heading } from "@digdir/designsystemet-react";
import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { shellTexts } from "../texts/area.ts";
import { trainingTexts as texts } from "../texts/training.ts";
import { Dates } from "./dates.tsx";
import { Imports } from "./imports.tsx";
import { Packs } from "./packs.tsx";
import { Person } from "./person.tsx";
import { Reminders } from "./reminders.tsx";

const PARTS = [
  { step: "datoer", text: texts.dates },
  { step: "person", text: texts.person },
  { step: "paminnelser", text: texts.reminders },
  { step: "krav", text: texts.packs },
  { step: "innlesing", text: texts.imports },
] as const;

/** Training: course dates, who is qualified, who was reminded, the requirements, and old records; the first step of the address says which. */
export const TrainingPage = ({ at: [part = "datoer", id] }: { readonly at: readonly string[] }) => {
  const { t } = useTell();
  return (
    <main id="main" className="page" tabIndex={-1}>
      <Heading level={1} data-size="sm">
        {t(shellTexts.training)}
      </Heading>
      <nav aria-label={t(texts.parts)}>
        <ul className="parts">
          {PARTS.map(({ step, text }) => (
            <li key={step}>
              <a href={addressOf({ area: "training", at: [step] })} aria-current={part === step ? "page" : undefined}>
                {t(text)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {part === "datoer" && <Dates chosen={id} />}
      {part === "person" && <Person person={id} />}
      {part === "paminnelser" && <Reminders of={id} />}
      {part === "krav" && <Packs />}
      {part === "innlesing" && <Imports />}
    </main>
  );
};
