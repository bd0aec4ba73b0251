import { expect, test } from "vitest";

import { flowMatrixHeight, flowMatrixSvg } from "../../../web/charts/flow-matrix-svg.ts";
import { flows } from "../../support/flows.ts";

const svg = flowMatrixSvg(flows, { theme: "light", width: 700, scope: "all" });

test("only what was reported has a place, own citizens are framed, a range is written as one", () => {
  // Bulgaria 1–4, Romania 1 200, Uzbekistan 73 and a zero of own citizens; nine other places are empty.
  expect(svg.match(/<rect /g)).toHaveLength(4);
  expect(svg.match(/stroke-width="1.6"/g)).toHaveLength(2);
  expect(svg).toContain(">1–4</text>");
  expect(svg).not.toContain("NaN");
});

test("a scope draws its block alone, and the height follows", () => {
  expect(flowMatrixSvg(flows, { theme: "dark", width: 700, scope: "bsec" })).not.toContain("Uzbekistan");
  expect(flowMatrixHeight(flows, "bsec")).toBeLessThan(flowMatrixHeight(flows, "all"));
});

test("names of states are written as text, never as markup", () => {
  const odd = { ...flows, byLabel: "<Citizenship>" };
  expect(flowMatrixSvg(odd, { theme: "light", width: 700, scope: "all" })).toContain("&#60;Citizenship");
});
