export { firstResponderAlarmed } from "./definitions/first-responder-alarmed.ts";
export { recognisedArrest } from "./definitions/recognised-arrest.ts";
export { responseTime } from "./definitions/response-time.ts";
export { parallelAlarm } from "./definitions/parallel-alarm.ts";
export { criteria, indicators, notCoded } from "./indicators.ts";
export { measure } from "./measure.ts";
export { Excluded, Interval, Measurement, Period } from "./measurement.ts";
export { wilson } from "./wilson.ts";

export type { Basis, IncidentCourse } from "./basis.ts";
export type { Exclusion, Indicator, Member } from "./indicator.ts";
export type { Level } from "./wilson.ts";
