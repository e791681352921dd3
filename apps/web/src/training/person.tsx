import { Button } from "@digdir/designsystemet-react";
import type { Text } from "@prehosp/model";
import { type Day, type Instant, addDays, instantOf, osloDay, startOfDay } from "@prehosp/model/time";
import { type FormEvent, useCallback, useState } from "react";
import { dayOf } from "../day-of.ts";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { OutcomeSaid } from "../rollout/outcome-said.tsx";
import { go } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { trainingTexts as texts } from "../texts/training.ts";
import { DayField } from "../way/day-field.tsx";
import { Field } from "../way/field.tsx";
import { useNames } from "../way/names.tsx";
import { type AskingOf, trainingHub } from "./hub.ts";
import { People } from "./people.tsx";
import { Requirement } from "./requirement.tsx";
import type { QualifiedSeen } from "./words.ts";

const roles: Readonly<Record<string, Text>> = texts.roles;

/** The last instant that a day as known by then: the first of the next day, and now for today. */
const knownBy = (day: Day): Instant | undefined =>
  day >= osloDay(instantOf(Date.now())) ? undefined : startOfDay(addDays(day, 1));

const Roles = ({ qualified, of }: { readonly qualified: QualifiedSeen; readonly of: AskingOf }) => {
  const { t, language } = useTell();
  const { organisation } = useNames();
  return qualified.as.map((as) => (
    <section key={`${as.organisation} ${as.role ?? ""}`} data-role={as.role ?? ""}>
      <h3>
        {t(roles[as.role ?? ""], as.role ?? "–")} · {organisation(as.organisation)} <OutcomeSaid outcome={as.outcome} />{" "}
        {as.until !== undefined && (
          <small className="quiet">
            {t(texts.until)} {dayText(as.until, language)}
          </small>
        )}
      </h3>
      <ul className="plain" aria-label={t(texts.requirements)}>
        {as.requirements.map((one) => (
          <Requirement key={one.requirement} seen={one} of={of} role={as.role} />
        ))}
      </ul>
    </section>
  ));
};

const PersonCard = ({ person }: { readonly person: string }) => {
  const { t } = useTell();
  const [on, setOn] = useState("");
  const [known, setKnown] = useState("");
  const [of, setOf] = useState<AskingOf>({ person });
  const [isTried, setTried] = useState(false);
  const { answer, again } = useAsked(useCallback(() => trainingHub.qualified(of), [of]));
  const isDay = (text: string) => text.trim() === "" || dayOf(text) !== undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isDay(on) || !isDay(known)) return;
    const by = dayOf(known);
    setOf({ person, on: dayOf(on), knownAt: by === undefined ? undefined : knownBy(by) });
  };
  return (
    <section className="card" aria-labelledby="asked-of" data-card={person}>
      <div className="card-head">
        <h2 id="asked-of">{person}</h2>
      </div>
      <form className="form-row" onSubmit={submit}>
        <DayField label={t(texts.on)} value={on} write={setOn} isTried={isTried} isOptional />
        <DayField label={t(texts.knownOn)} value={known} write={setKnown} isTried={isTried} isOptional />
        <Button type="submit" data-size="sm" variant="secondary">
          {t(texts.show)}
        </Button>
      </form>
      {answer === undefined && <p role="status">{t(shellTexts.loading)}</p>}
      {answer?.ok === false && <ProblemBox problem={answer.problem} again={again} />}
      {answer?.ok === true && <Roles qualified={answer.value} of={of} />}
    </section>
  );
};

const Find = ({ person }: { readonly person: string }) => {
  const { t } = useTell();
  const [key, setKey] = useState(person);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (key.trim() !== "") go({ area: "training", at: ["person", key.trim()] });
  };
  return (
    <form className="form-row" onSubmit={submit}>
      <Field label={t(texts.personKey)} size={24} value={key} write={setKey} />
      <Button type="submit" data-size="sm" variant="secondary">
        {t(texts.show)}
      </Button>
    </form>
  );
};

/** Whether a person is qualified, why, and until when; found by key, or among those who serve an organisation. */
export const Person = ({ person }: { readonly person: string | undefined }) => {
  const { t } = useTell();
  return (
    <>
      <p className="lead">{t(texts.personLead)}</p>
      <Find key={`find ${person ?? ""}`} person={person ?? ""} />
      {person !== undefined && <PersonCard key={person} person={person} />}
      <People chosen={person} />
    </>
  );
};
