import { formSubject } from "@prehosp/chain";
import { type DemoForm, type DemoIncident, demoNewForms, demoRegistered, demoUntraced } from "@prehosp/demo-region";
import type { SubjectId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import { Ledger } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { PLANNED } from "../demo-competence/rollout.ts";
import { carriedOver } from "../demo-year/carried-over.ts";
import { playedAlone } from "../demo-year/played-alone.ts";
import { deliveredThen, documented, written } from "./written.ts";

const BATCH = 25;
/** Written last of all: where it is signed, everything is there. */
const LAST = "demo-not-covered";

const factsOf = (subject: string) =>
  Effect.flatMap(Ledger, (ledger) => ledger.of(subject as SubjectId).pipe(Stream.runCollect));

const isFilled = Effect.map(factsOf(formSubject(`${LAST}.a`)), (facts) =>
  facts.some(({ kind }) => kind === "form.signed"),
);

/**
 * Puts the year's arrests into a ledger with the forms that were made of them, the incidents whose log tells nothing of an akutthjelper, and
 * then the forms of the newest. A ledger that has them is left as it is; what a killed start left half done is done to its end, as of the
 * demonstration's first start.
 */
export const fillWithForms = (now: Instant, speeds: object) =>
  Effect.gen(function* () {
    if (yield* isFilled) return;
    const [first] = yield* factsOf(PLANNED);
    const at = first?.valid.from ?? now;
    const year: readonly { readonly one: DemoIncident; readonly form?: DemoForm | undefined }[] = [
      ...demoRegistered({ at }),
      ...[...demoUntraced({ at })].map((one) => ({ one })),
    ];
    for (let i = 0; i < year.length; i += BATCH) {
      const batch = year.slice(i, i + BATCH);
      const played = yield* Effect.forEach(batch, ({ one, form }) => {
        const { received } = one.incident;
        return playedAlone(one, known(received) ? received : at, speeds, form);
      });
      yield* carriedOver(played);
      for (const { one, form } of batch) {
        yield* documented(one.incident.id);
        if (form) yield* deliveredThen(form);
      }
    }
    const forms = demoNewForms({ at });
    yield* Effect.forEach(
      [...forms.filter(({ incident }) => incident !== LAST), ...forms.filter(({ incident }) => incident === LAST)],
      written,
      { discard: true },
    );
  });
