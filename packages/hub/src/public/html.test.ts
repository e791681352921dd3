import * as fc from "fast-check";
import { expect, test } from "vitest";
import { escaped, html } from "./html.ts";

test("what is said is text, in an element and in an attribute", () => {
  const said = `<script>alert("x")</script>' onload='y' \`z\` &amp; javascript:alert(1)`;
  expect(html`<p title="${said}">${said}</p>`.text).toBe(`<p title="${escaped(said)}">${escaped(said)}</p>`);
  expect(escaped(said)).not.toMatch(/[<>"'`]/);
});

test("a piece is not escaped twice, a list is laid end to end, nothing and no are nothing", () => {
  const items = ["a", "<b>"].map((one) => html`<b>${one}</b>`);
  expect(html`<i>${items}</i>${undefined}${false}${0}`.text).toBe("<i><b>a</b><b>&lt;b&gt;</b></i>0");
});

test("what only looks like a piece goes into no page", () => {
  expect(() => html`${JSON.parse('{"text":"<script>"}')}`).toThrow(TypeError);
});

test("whatever is said, the marks of markup are the literal's alone", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (said) => {
      const { text } = html`<p title="${said}">${said}</p>`;
      expect(text.match(/[<>"'`]/g)).toEqual(["<", '"', '"', ">", "<", ">"]);
    }),
  );
});
