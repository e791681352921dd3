export { clopperPearson } from "./clopper-pearson.ts";
export { esp2013 } from "./esp2013.ts";
export { funnel, funnelLimits } from "./funnel.ts";
export { incidence, personYears } from "./incidence.ts";
export { norcar2016Incidence, norcar2016Share } from "./norcar2016.ts";
export { laneyChart, pChart } from "./p-chart.ts";
export { overdispersion } from "./overdispersion.ts";
export { byar, eventsInterval, exactPoisson } from "./poisson.ts";
export { agreesWithCounts, printed } from "./printed.ts";
export { isProblem, largestCount } from "./problem.ts";
export { quantileInPlace, quantiles } from "./quantile.ts";
export { quantileRanks } from "./ranks.ts";
export { runLimits, runs } from "./runs.ts";
export { formatShare } from "./share.ts";
export {
  incompleteBeta,
  incompleteBetaInverse,
  incompleteGamma,
  incompleteGammaInverse,
  incompleteGammaUpper,
  lnGamma,
  normalCdf,
  normalQuantile,
} from "./special.ts";
export { standardisedRate } from "./standardised-rate.ts";
export { pooledShare } from "./units.ts";
export { wald } from "./wald.ts";
export { wilson, wilsonInto } from "./wilson.ts";

export type { FunnelUnit } from "./funnel.ts";
export type { Rate, RateChoice } from "./incidence.ts";
export type { Interval } from "./interval.ts";
export type { Norcar2016 } from "./norcar2016.ts";
export type { Chart, ChartPoint } from "./p-chart.ts";
export type { Overdispersion } from "./overdispersion.ts";
export type { Printed, Verdict } from "./printed.ts";
export type { Problem, ProblemCode } from "./problem.ts";
export type { Quantile } from "./quantile.ts";
export type { Ranks } from "./ranks.ts";
export type { Runs } from "./runs.ts";
export type { Band, StandardisedChoice, Suppressed } from "./standardised-rate.ts";
export type { Unit } from "./units.ts";
