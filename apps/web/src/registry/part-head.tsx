import { Heading } from "@digdir/designsystemet-react";
import type { Text } from "@prehosp/model";
import { Day } from "@prehosp/model/time";
import { type ReactNode, useEffect } from "react";
import { dayFromNow } from "../day-from-now.ts";
import { useTell } from "../language.tsx";
import { usePeriod } from "../pages/use-period.tsx";
import { addressOf } from "../route.ts";
import { registerTexts } from "../texts/register.ts";

/** The days of this year so far, for people to change. */
export const useYear = () => {
  const first = { from: Day.parse(`${dayFromNow(0).slice(0, 4)}-01-01`), to: dayFromNow(1) };
  return { first, ...usePeriod(first) };
};

/** A page of the register beside its list: what it is for, and the way back. */
export const PartHead = ({
  title,
  lead,
  children,
}: {
  readonly title: Text;
  readonly lead: Text;
  readonly children: ReactNode;
}) => {
  const { t } = useTell();
  useEffect(() => {
    document.body.dataset["ready"] = "true";
  }, []);
  return (
    <main id="main" className="page register-part" tabIndex={-1}>
      <p>
        <a href={addressOf({ area: "register" })}>{t(registerTexts.back)}</a>
      </p>
      <Heading level={1} data-size="sm">
        {t(title)}
      </Heading>
      <p className="lead">{t(lead)}</p>
      {children}
    </main>
  );
};
