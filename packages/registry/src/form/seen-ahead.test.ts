import { expect, test } from "vitest";
import { A, B, desk, saved } from "../test/desk.ts";

test("a screen that says it saw more than there is, after a hub came back from an older copy or by its own fault, overwrites nobody", () => {
  const { save, form } = desk();
  save(A, 1, 1, { "age-years": { value: 70 } });
  const ahead = saved(save(B, 1, form().revision + 1, { "age-years": { value: 71 }, sex: { value: "female" } }));
  expect(ahead?.refused).toMatchObject([{ element: "age-years", why: "changed-since", theirs: { value: 70 } }]);
  expect(form().case.values).toMatchObject({ "age-years": { value: 70 }, sex: { value: "female" } });
});
