export { default } from "@prehosp/tsup";
