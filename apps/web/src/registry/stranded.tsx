import { Button } from "@digdir/designsystemet-react";
import type { Element } from "@prehosp/registry";
import { useTell } from "../language.tsx";
import { registerTexts as texts } from "../texts/register.ts";
import { registerOutTexts as out } from "../texts/register-out.ts";
import { entryOf } from "./said.ts";
import type { FormSeen } from "./use-form.ts";
import { valueText } from "./value-text.ts";

/** A correction that lies here of a form which is no longer signed: it cannot be saved, and nobody but who wrote it lets go of it. */
export const Stranded = ({
  seen: { correction, keep },
  byId,
}: {
  readonly seen: FormSeen;
  readonly byId: ReadonlyMap<string, Element>;
}) => {
  const { t, language } = useTell();
  return (
    <section className="form-refused" data-stranded>
      <p>{t(out.stranded)}</p>
      <ul className="plain">
        {Object.entries(correction?.entries ?? {}).map(([id, said]) => (
          <li key={id}>
            {t(byId.get(id)?.label, id)}: {valueText(byId.get(id), entryOf(said), language)}
          </li>
        ))}
      </ul>
      <span className="chips">
        <Button variant="secondary" data-size="sm" onClick={() => keep(() => undefined)}>
          {t(texts.letGo)}
        </Button>
      </span>
    </section>
  );
};
