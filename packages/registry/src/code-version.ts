/** The package and version that goes into every finding and manifest; a test holds it to package.json. */
export const code = "@prehosp/registry@0.1.0";
