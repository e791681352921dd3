import { contentTexts } from "@prehosp/agreements";
import { Heading } from "@digdir/designsystemet-react";
import { AgreementContent } from "@prehosp/model";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { addressOf } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { readinessTexts } from "../texts/readiness.ts";
import { readiness } from "./ask.ts";

/** Agreements that end within ninety days, the first to end first, with what each lacks; nothing where none does. */
export const Ending = () => {
  const { t, language } = useTell();
  const { answer, again } = useAsked(readiness.ending);
  if (answer === undefined) return null;
  if (!answer.ok) return <ProblemBox problem={answer.problem} again={again} />;
  if (answer.value.length === 0) return null;
  const content = (code: string) => {
    const read = AgreementContent.safeParse(code);
    return read.success ? t(contentTexts[read.data]) : code;
  };
  return (
    <section aria-labelledby="ending" className="ending">
      <Heading level={2} data-size="2xs" id="ending">
        {t(readinessTexts.ending)}
      </Heading>
      <ul>
        {answer.value.map(({ agreement, ends, inDays, missing }) => (
          <li key={agreement} data-ending={agreement}>
            <a href={addressOf({ area: "agreements" })}>{agreement}</a> {dayText(ends, language)} (
            {t(readinessTexts.endsIn).replace("{n}", String(inDays))})
            {missing.length > 0 && (
              <b>
                {" "}
                – {t(readinessTexts.lacks)}: {missing.map(content).join(", ")}
              </b>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
