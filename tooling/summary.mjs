// Prints the tests of the last run as one line, from vitest's JSON report: N passed, N failed, N skipped.
// Fails when there is no report, when nothing passed, or when a file could not be read as tests.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const report = join(dirname(fileURLToPath(import.meta.url)), "..", ".vitest", "result.json");
try {
  const run = JSON.parse(readFileSync(report, "utf8"));
  // A file that can't be loaded has no tests of its own to count; it counts as one failure.
  const unread = run.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  const failed = run.numFailedTests + unread;
  console.log(
    `${run.numPassedTests} passed, ${failed} failed, ${run.numPendingTests + (run.numTodoTests ?? 0)} skipped`,
  );
  if (failed > 0 || run.numPassedTests === 0) process.exitCode = 1;
} catch (error) {
  console.log(`no test report: ${String(error)}`);
  console.log("0 passed, 1 failed, 0 skipped");
  process.exitCode = 1;
}
