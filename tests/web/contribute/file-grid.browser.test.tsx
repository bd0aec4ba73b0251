import { useState } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";

import type { Report } from "../../../api/contract/report.ts";
import { NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import { FileGrid, type GridTarget } from "../../../web/pages/contribute/FileGrid.tsx";
import { markCells } from "../../../web/pages/contribute/marked-cells.ts";
import { checkFile } from "../../../web/workers/check-file.ts";
import type { CheckedFile } from "../../../web/workers/check-messages.ts";
import { tinyEdition } from "../../support/tiny-edition.ts";

/** A file of 300 rows with one broken number, in row 251 of the table. */
const ROWS = Array.from(
  { length: 300 },
  (_, at) => `THB.VIC.DET,${2018 + (at % 3)},persons,${at === 249 ? "4x7" : at}`,
);
const TEXT = `indicator,year,unit,value\n${ROWS.join("\n")}\n`;

function checked(): Promise<CheckedFile> {
  const subject = {
    state: "ROU",
    edition: tinyEdition([2018, 2019, 2020]),
    previous: [],
    remembered: { wordings: [], explanations: [] },
  };
  const bytes = new TextEncoder().encode(TEXT);
  return checkFile(subject, { bytes, filename: "mine.csv", note: NO_COVERING_NOTE });
}

/** Findings of other kinds are left out, so that one cell alone is marked. */
function onlyBrokenNumber(report: Report): Report {
  return { ...report, findings: report.findings.filter(({ code }) => code === "CEL-301") };
}

function Grid({
  file,
  target,
  said,
}: {
  readonly file: CheckedFile;
  readonly target: GridTarget | null;
  readonly said: string[];
}) {
  const [back, setBack] = useState("");
  const [table] = file.tables;
  if (table === undefined) return null;
  return (
    <>
      <FileGrid
        table={table}
        marks={markCells(onlyBrokenNumber(file.report), table)}
        corrections={[]}
        target={target}
        onCorrect={(row, column, text) => said.push(`${row}:${column} ${text}`)}
        onBack={setBack}
      />
      <output>{back}</output>
    </>
  );
}

test("rows without findings are folded, and a press shows them all", async () => {
  const screen = await render(<Grid file={await checked()} target={null} said={[]} />);
  await expect.element(screen.getByText("6 of 301 lines: those with findings")).toBeVisible();
  expect(screen.getByRole("gridcell", { name: "Error: 4x7" }).elements()).toHaveLength(1);
  await screen.getByRole("button", { name: "Show all" }).click();
  await expect.element(screen.getByText("all 301 lines")).toBeVisible();
  // Only what is in view is drawn.
  expect(screen.getByRole("row").elements().length).toBeLessThan(80);
});

test("a finding leads to its cell, keys put it right, Escape leads back", async () => {
  const said: string[] = [];
  const target = { row: 250, column: 3, from: "f1", nth: 1 };
  const file = await checked();
  const screen = await render(<Grid file={file} target={target} said={said} />);
  await expect.element(screen.getByRole("gridcell", { name: "Error: 4x7" })).toHaveFocus();
  await userEvent.keyboard("497{Enter}");
  expect(said).toEqual(["250:3 497"]);
  await expect.element(screen.getByText("D252", { exact: true })).toBeVisible();
  const finding = file.report.findings.find(({ code }) => code === "CEL-301")?.id ?? "";
  await userEvent.keyboard("{ArrowUp}{Escape}");
  await expect.element(screen.getByRole("status")).toHaveTextContent(finding);
});

test("Escape leaves a cell as it was; a text that was not touched is no correction either", async () => {
  const said: string[] = [];
  const target = { row: 250, column: 3, from: null, nth: 1 };
  const screen = await render(<Grid file={await checked()} target={target} said={said} />);
  await expect.element(screen.getByRole("gridcell", { name: "Error: 4x7" })).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("textbox")).toHaveValue("4x7");
  await userEvent.keyboard("1{Escape}");
  expect(said).toEqual([]);
  await expect.element(screen.getByRole("gridcell", { name: "Error: 4x7" })).toHaveFocus();
});
