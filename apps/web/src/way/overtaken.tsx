import { Alert, Heading } from "@digdir/designsystemet-react";
import type { Decision } from "../api/words.ts";
import { useTell } from "../language.tsx";
import { wayTexts } from "../texts/way.ts";
import { useNames } from "./names.tsx";

/** Nothing went out, because the incident moved on: which decisions came meanwhile, or that something else did. */
export const Overtaken = ({ others }: { readonly others: readonly Decision[] }) => {
  const { t } = useTell();
  const { unit } = useNames();
  const units = others.flatMap(({ alarm, standDown = [] }) => [...alarm.map((one) => one.unit), ...standDown]);
  // A time reported meanwhile gives the same 409 as a decision; only a decision is called one.
  const isDecided = others.length > 0;
  return (
    <Alert data-color="danger" data-size="sm" role="alert">
      <Heading level={4} data-size="2xs">
        {t(isDecided ? wayTexts.conflict : wayTexts.changed)}
      </Heading>
      <p>
        {units.length > 0 && <b>{units.map(unit).join(", ")}. </b>}
        {t(isDecided ? wayTexts.conflictShown : wayTexts.changedShown)}
      </p>
    </Alert>
  );
};
