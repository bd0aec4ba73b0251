import { useEffect } from "react";
import { afterEach, expect, test } from "vitest";
import { render } from "vitest-browser-react";

import {
  chooseDecimal,
  chooseSections,
  closeDraft,
  closeSent,
  confirmWording,
  correct,
  type Draft,
  openDraft,
  useDraft,
} from "../../../web/pages/contribute/draft.ts";
import { RememberedWords } from "../../../web/pages/contribute/RememberedWords.tsx";
import { tinyEdition } from "../../support/tiny-edition.ts";

const WORDING = { field: "unit", text: "Seelen", code: "persons" };

let seen: Draft | null = null;

function Watch() {
  const draft = useDraft();
  useEffect(() => {
    seen = draft;
  }, [draft]);
  return null;
}

function take(of: string): void {
  openDraft({ of, filename: "mine.csv", bytes: new Uint8Array() });
}

afterEach(closeDraft);

test("what words mean holds for the next file of the same state and round; corrections and choices are of one file", async () => {
  await render(<Watch />);
  take("ROU 2018-2020");
  confirmWording(WORDING);
  chooseDecimal(".");
  chooseSections(["A"]);
  correct({ sheet: null, column: 0, heading: "", from: "4x7", to: "497", cells: [{ row: 1, line: 2 }] });
  closeDraft();
  take("ROU 2018-2020");
  await expect.poll(() => seen?.wordings).toEqual([WORDING]);
  expect(seen).toMatchObject({ corrections: [], decimal: null, sections: null });
  closeDraft();
  take("BGR 2018-2020");
  await expect.poll(() => seen?.wordings).toEqual([]);
});

test("what was changed while a file was being sent is not sent yet, and stays", async () => {
  await render(<Watch />);
  take("ROU 2018-2020");
  await expect.poll(() => seen?.wordings).toEqual([]);
  const sent = seen;
  if (sent === null) throw new Error("There is no draft.");
  confirmWording(WORDING);
  closeSent(sent);
  await expect.poll(() => seen?.wordings).toEqual([WORDING]);
  if (seen !== null) closeSent(seen);
  await expect.poll(() => seen).toBeNull();
});

const EDITION = tinyEdition([2018, 2019, 2020]);

/** What a state said of the same word twice; the latest counts. */
const REMEMBERED = { wordings: [WORDING, { ...WORDING, code: "offences" }], explanations: [] };

function Page() {
  const draft = useDraft();
  if (draft === null) return null;
  return (
    <>
      <Watch />
      <RememberedWords remembered={REMEMBERED} draft={draft} edition={EDITION} state={{ name: "Romania" }} />
    </>
  );
}

test("what is remembered of a word is listed, and forgotten with a press", async () => {
  const screen = await render(<Page />);
  take("ROU 2018-2020");
  await screen.getByText("Remembered for Romania: what one word means").click();
  await expect.element(screen.getByText("“Seelen” means", { exact: true })).toBeVisible();
  await screen.getByRole("button", { name: /^Forget/ }).click();
  await expect.poll(() => seen?.wordings).toEqual([{ ...WORDING, code: "" }]);
  await expect.element(screen.getByRole("listitem")).not.toBeInTheDocument();
});
