import { Button } from "@digdir/designsystemet-react";
import type { Text } from "@prehosp/model";
import { useState } from "react";
import { useTell } from "../language.tsx";

/** One act that is not done without a reason by code. */
export const WithReason = ({
  label,
  reasons,
  does,
  act,
}: {
  readonly label: Text;
  readonly reasons: Readonly<Record<string, Text>>;
  readonly does: Text;
  readonly act: (because: string) => void;
}) => {
  const { t } = useTell();
  const [because, setBecause] = useState("");
  return (
    <div className="form-row">
      <label>
        {t(label)}
        <select value={because} onChange={(e) => setBecause(e.target.value)}>
          <option value="">–</option>
          {Object.entries(reasons).map(([code, text]) => (
            <option key={code} value={code}>
              {t(text)}
            </option>
          ))}
        </select>
      </label>
      <Button variant="secondary" data-size="sm" disabled={because === ""} onClick={() => act(because)}>
        {t(does)}
      </Button>
    </div>
  );
};
