import { isAbsent, known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { Consideration } from "../basis.ts";
import { lastOf } from "../last-of.ts";
import { notActual } from "../not-actual.ts";
import type { Member } from "../indicator.ts";
import { indicator } from "../indicator.ts";
import { words } from "../texts.ts";

type Reason = "not-actual" | "no-vital-failure" | "no-probable-gain";

const verdictOf = ({ status, vital, probableGain, considered }: Consideration): Member<Reason>["verdict"] => {
  if (status !== "actual") return { excluded: "not-actual" };
  if (vital === false) return { excluded: "no-vital-failure" };
  if (probableGain === false) return { excluded: "no-probable-gain" };
  if (isAbsent(vital) || isAbsent(probableGain) || isAbsent(considered)) return "missing";
  return considered ? "yes" : "no";
};

/** Share of the incidents where the duty to consider an akutthjelper came, in which the centre considered (AH-2.5-a). */
export const considered = indicator<Reason>({
  kind: "share",
  id: "first-responder-considered",
  version: "1.0",
  label: words("Akutthjelper vurdert", "Akutthjelpar vurdert", "First responder considered"),
  population: words(
    "Hendelser som sentralen har tatt stilling til eller skulle ha tatt stilling til",
    "Hendingar som sentralen har teke stilling til eller skulle ha teke stilling til",
    "Incidents that the centre judged or should have judged",
  ),
  exclusions: [
    notActual,
    {
      reason: "no-vital-failure",
      text: words(
        "ingen trussel mot vitale funksjoner",
        "ingen trussel mot vitale funksjonar",
        "no threat to vital functions",
      ),
    },
    {
      reason: "no-probable-gain",
      text: words("ingen sannsynlig tidsgevinst", "ingen sannsynleg tidsgevinst", "no probable time gain"),
    },
  ],
  numerator: words(
    "Sentralen vurderte akutthjelper, enten svaret ble ja eller nei",
    "Sentralen vurderte akutthjelpar, anten svaret vart ja eller nei",
    "The centre considered, whether it answered yes or no",
  ),
  denominator: words(
    "Populasjonen uten utelatte, der alt er kjent",
    "Populasjonen utan utelatne, der alt er kjent",
    "Population less exclusions, where all is known",
  ),
  interval: { method: "wilson", level: 0.95 },
  // Says nothing of a patient, as parallel-alarm.
  minimumDenominator: 3,
  target: { share: 1, source: words("AH-2.5-a: skal", "AH-2.5-a: skal", "AH-2.5-a: shall") },
  source: words(
    "Vår definisjon; plikten står i nasjonal veileder for akutthjelpere, høringsutkast 2019, punkt 2.5",
    "Vår definisjon; plikta står i nasjonal rettleiar for akutthjelparar, høyringsutkast 2019, punkt 2.5",
    "Our definition; the duty is in the national guideline for first responders, hearing draft 2019, 2.5",
  ),
  evidence: "own",
  cites: ["AH-2.5-a"],
  validFrom: "2019-06-19" as Day,
  traps: [
    words(
      "En vurdering som ingen skrev ned, er ikke kjent: den står som manglende, ikke som nei.",
      "Ei vurdering som ingen skreiv ned, er ikkje kjend: ho står som manglande, ikkje som nei.",
      "A judgement nobody wrote down is not known: it stands as missing, not as a no.",
    ),
    words(
      "Kildene krever ikke at vurderingen skrives ned; det som skal føres, er enhet, varslingstid og ankomst (AH-4.4-a). Av loggen alene kan det derfor aldri bli et nei, og andelen av de kjente er alltid 100 %: les hvor mange som mangler. Et nei finnes bare der noen har gått gjennom hendelsen og sagt det.",
      "Kjeldene krev ikkje at vurderinga blir skriven ned; det som skal førast, er eining, varslingstid og framkomst (AH-4.4-a). Av loggen åleine kan det difor aldri bli eit nei, og delen av dei kjende er alltid 100 %: les kor mange som manglar. Eit nei finst berre der nokon har gått gjennom hendinga og sagt det.",
      "The sources do not ask for the judgement to be written down; what shall be recorded is the unit, the time alarmed and the arrival (AH-4.4-a). Out of the log alone there can therefore never be a no, and the share of the known is always 100 %: read how many are missing. A no is there only where somebody has gone through the incident and said so.",
    ),
    words(
      "Målet gjelder plikten i et høringsutkast; den endelige teksten er ikke lest i sin helhet.",
      "Målet gjeld plikta i eit høyringsutkast; den endelege teksten er ikkje lesen i sin heilskap.",
      "The target is the duty of a hearing draft; the final text was not read as a whole.",
    ),
  ],
  needs: ["considerations"],
  members: ({ considerations }) =>
    lastOf(considerations, ({ incident }) => incident).map((one) => ({
      at: known(one.at) ? one.at : undefined,
      verdict: verdictOf(one),
    })),
});
