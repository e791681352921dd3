import { Heading } from "@digdir/designsystemet-react";
import { dayFromNow } from "../day-from-now.ts";
import { drills } from "../drill/ask.ts";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { addressOf } from "../route.ts";
import { readinessTexts } from "../texts/readiness.ts";
import { useNames } from "../way/names.tsx";

// What was held lately may still be waiting on a tablet; what lies far ahead is no work of today.
const DAYS_BACK = 14;
const DAYS_AHEAD = 21;

const dates = () => drills.dates(dayFromNow(-DAYS_BACK));

/** The drills and classes of these organisations now, each to its check-off. */
export const Drills = ({ organisations }: { readonly organisations: readonly string[] }) => {
  const { t, language } = useTell();
  const { organisation } = useNames();
  const { answer, again } = useAsked(dates);
  const shown =
    answer?.ok === true
      ? answer.value.filter(
          ({ date, from, cancelled }) =>
            !cancelled && from <= dayFromNow(DAYS_AHEAD) && organisations.includes(date.organisation),
        )
      : [];
  return (
    <section aria-labelledby="drills">
      <Heading level={2} data-size="2xs" id="drills">
        {t(readinessTexts.drills)}
      </Heading>
      {answer?.ok === false && <ProblemBox problem={answer.problem} again={again} />}
      {answer?.ok === true && shown.length === 0 && <p className="quiet">{t(readinessTexts.noDrills)}</p>}
      <ul className="drills">
        {shown.map(({ date, from }) => (
          <li key={date.id}>
            <a href={addressOf({ area: "drill", date: date.id })}>
              {date.course} {dayText(from, language)}
            </a>{" "}
            <span className="quiet">
              {date.place}, {organisation(date.organisation)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
