import { Tag } from "@digdir/designsystemet-react";
import { texts as dispatchTexts } from "@prehosp/dispatch";
import type { TimeRole } from "@prehosp/model";
import type { Obligation, WaySeen } from "../api/words.ts";
import { useTell } from "../language.tsx";
import type { Full } from "../texts/area.ts";
import { hubTexts } from "../texts/hub-codes.ts";
import { wayTexts } from "../texts/way.ts";
import { useAnswered } from "./answered.tsx";
import { useNames } from "./names.tsx";
import { Cites, Section } from "./section.tsx";
import { Settle } from "./settle.tsx";
import type { Showing } from "./use-sending.ts";

type Coded = Readonly<Record<string, Full>>;
const codes: Coded = hubTexts.obligation;
const asks: Readonly<Record<string, { readonly nb: string }>> = dispatchTexts.parallelAsks;
const states: Coded = { open: wayTexts.open, met: wayTexts.met, settled: wayTexts.settled };
const COLOURS: Readonly<Record<string, "danger" | "success" | "neutral">> = {
  open: "danger",
  met: "success",
  settled: "neutral",
};

// Which moment meets a duty; one without is met by the report, and alarming an ordinary resource is never settled by a reason.
const MOMENTS: Readonly<Record<string, TimeRole>> = {
  "alarm-time-documented": "alarmed",
  "arrival-documented": "at-patient",
  "close-out": "unit-free",
};

const Duty = ({
  duty,
  way,
  answered,
  refetch,
}: Pick<Showing, "refetch"> & {
  readonly duty: Obligation;
  readonly way: WaySeen;
  readonly answered: (about: string) => Showing["show"];
}) => {
  const { t } = useTell();
  const { unit } = useNames();
  const role = MOMENTS[duty.code];
  const about = [t(codes[duty.code], duty.code), ...(duty.unit === undefined ? [] : [unit(duty.unit)])].join(", ");
  return (
    <li>
      <Tag data-size="sm" data-color={COLOURS[duty.state] ?? "neutral"}>
        {t(states[duty.state], duty.state)}
      </Tag>
      <span>
        {t(codes[duty.code], duty.code)}
        {duty.unit !== undefined && <b> {unit(duty.unit)}</b>}
        {duty.ask !== undefined &&
          duty.state === "open" &&
          ` – ${t(wayTexts.ask)} ${duty.ask.map((whom) => t(asks[whom], whom)).join(", ")}`}
      </span>
      <Cites ids={duty.cites} />
      {duty.state !== "met" && duty.unit !== undefined && (
        <Settle
          way={way}
          element={`${duty.code}:${duty.unit}`}
          about={about}
          moment={role === undefined ? undefined : { role, units: [duty.unit] }}
          mayBeAbsent={duty.state === "open"}
          show={answered(about)}
          refetch={refetch}
        />
      )}
    </li>
  );
};

/** The duties, open ones first, and the questions of the work list. */
export const Duties = ({ way, show, refetch }: Showing & { readonly way: WaySeen }) => {
  const { t } = useTell();
  const { said, answered } = useAnswered(show);
  const rank = ({ state }: Obligation) => (state === "open" ? 0 : 1);
  const sorted = way.obligations.toSorted((a, b) => rank(a) - rank(b));
  return (
    <Section id="duties" title={t(wayTexts.duties)}>
      {sorted.length === 0 ? (
        <p className="quiet">{t(wayTexts.noDuties)}</p>
      ) : (
        <ul className="duties">
          {sorted.map((duty) => (
            <Duty key={`${duty.code}-${duty.unit ?? ""}`} duty={duty} way={way} answered={answered} refetch={refetch} />
          ))}
        </ul>
      )}
      {said}
    </Section>
  );
};
