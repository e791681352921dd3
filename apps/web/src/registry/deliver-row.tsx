import { Button } from "@digdir/designsystemet-react";
import { useState } from "react";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { registerOutTexts as texts } from "../texts/register-out.ts";
import { useDelivery } from "./delivering.tsx";

// The row goes away when it is delivered: whoever hands over one by one goes on with the next.
const toNext = (form: string) => {
  const all = [...document.querySelectorAll<HTMLElement>("[data-deliver]")];
  const at = all.findIndex(({ dataset }) => dataset["deliver"] === form);
  (all[at + 1] ?? all[at - 1] ?? document.querySelector<HTMLElement>("#forms"))?.focus();
};

/** Hands over one form from the list; what was wrong with one that is refused is said in the form. */
export const DeliverRow = ({ form, done }: { readonly form: string; readonly done: () => void }) => {
  const { t } = useTell();
  const [isRefused, setRefused] = useState(false);
  const { deliver, isBusy, problem } = useDelivery(form, (answer) => {
    if (!answer.ok) return;
    const wasTaken = answer.value.deliveries.at(-1)?.receipt === "accepted";
    setRefused(!wasTaken);
    if (wasTaken) toNext(form);
    done();
  });
  return (
    <>
      <Button variant="secondary" data-size="sm" aria-disabled={isBusy} onClick={deliver} data-deliver={form}>
        {t(texts.deliver)} <span className="hidden">{form}</span>
      </Button>
      <span role="status">{isRefused && <b className="held">{t(texts.refusedShort)}</b>}</span>
      {problem !== undefined && <ProblemBox problem={problem} />}
    </>
  );
};
