const own = "Prehosp's own rule on the definitions of its elements";

/** What the rules rest on. The limits of what is likely are ours: no source that could be read states them. */
export const sources = {
  times: `${own}, in the manner of the time-order rules of NEMSIS 3.5.1 (EMSDataSet.sch, e017–e055)`,
  pairs: `${own}, in the manner of the paired rules of NEMSIS 3.5.1 (EMSDataSet.sch, e085–e123)`,
  likely: `${own}; the limits are our choice`,
  helpers: `${own}; the akutthjelper is a group of its own from January 2017 (helsedirektoratet.no)`,
  inclusion: "Norsk hjertestansregister, description of its inclusion at kvalitetsregistre.no",
} as const;
