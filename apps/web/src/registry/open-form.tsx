import { Button } from "@digdir/designsystemet-react";
import { useState } from "react";
import { useActing } from "../acting/me.ts";
import type { Problem } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { go } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { registerTexts as texts } from "../texts/register.ts";
import { register } from "./ask.ts";

/** Opens the register's form of an incident, for whoever works with the register. */
export const OpenForm = ({ incident }: { readonly incident: string }) => {
  const { t } = useTell();
  const { me } = useActing();
  const [problem, setProblem] = useState<Problem>();
  if (me?.roles.includes("registry-officer") !== true) return null;
  const open = async () => {
    const answer = await register.open({ incident });
    if (answer.ok) go({ area: "register", form: answer.value.form });
    else setProblem(answer.problem);
  };
  return (
    <>
      <Button variant="secondary" data-size="sm" className="open-form" onClick={() => void open()}>
        {t(texts.openForm)}
      </Button>
      {problem !== undefined && <ProblemBox problem={problem} />}
    </>
  );
};
