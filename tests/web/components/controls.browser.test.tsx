import { useState } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";

import { type Choice, Combobox } from "../../../web/components/Combobox.tsx";
import { Sheet } from "../../../web/components/Sheet.tsx";
import { StateList } from "../../../web/components/StateList.tsx";

const CHOICES: readonly Choice[] = [
  { id: "THB.VIC.DET", group: "Trafficking", label: "Detected victims", hint: "13 states" },
  { id: "THB.PER.CON", group: "Trafficking", label: "Persons convicted", hint: "13 states" },
  { id: "DRG.OFF.REC", group: "Drugs", label: "Recorded drug offences", hint: "6 states" },
];

test("typing narrows the list, arrow keys move, Enter chooses", async () => {
  const chosen: string[] = [];
  const screen = await render(
    <Combobox label="Indicator" placeholder="Search" choices={CHOICES} onChoose={(id) => chosen.push(id)} />,
  );
  await userEvent.type(screen.getByRole("combobox"), "re");
  await expect.element(screen.getByRole("option")).toMatchTextContent(/^Recorded drug offences/);
  await userEvent.keyboard("{Enter}");
  await userEvent.clear(screen.getByRole("combobox"));
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(chosen).toEqual(["DRG.OFF.REC", "THB.PER.CON"]);
});

test("a search without a match says so", async () => {
  const screen = await render(
    <Combobox label="Indicator" placeholder="Search" choices={CHOICES} onChoose={() => {}} />,
  );
  await userEvent.type(screen.getByRole("combobox"), "zzz");
  await expect.element(screen.getByRole("status")).toMatchTextContent(/^Nothing matches “zzz”\./);
});

function Picker({ changes }: { readonly changes: (readonly string[])[] }) {
  const [value, setValue] = useState<readonly string[]>([]);
  const states = [
    { iso3: "ALB", name: "Albania" },
    { iso3: "GEO", name: "Georgia" },
    { iso3: "ROU", name: "Romania" },
  ];
  return (
    <StateList
      states={states}
      value={value}
      onChange={(next) => {
        changes.push(next);
        setValue(next);
      }}
      onDone={() => {}}
    />
  );
}

test("clearing the states waits for the first tick, and all states are said by none", async () => {
  const changes: (readonly string[])[] = [];
  const screen = await render(<Picker changes={changes} />);
  await screen.getByRole("button", { name: "None" }).click();
  await expect.element(screen.getByText("Tick at least one state.")).toBeVisible();
  expect(changes).toEqual([]);
  await screen.getByRole("checkbox", { name: "Romania" }).click();
  await screen.getByRole("checkbox", { name: "Albania" }).click();
  await screen.getByRole("checkbox", { name: "Georgia" }).click();
  expect(changes).toEqual([["ROU"], ["ALB", "ROU"], []]);
});

function Opener() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open ? (
        <Sheet title="Places" side="end" onClose={() => setOpen(false)}>
          inside
        </Sheet>
      ) : null}
    </>
  );
}

test("Escape closes a sheet and gives the focus back", async () => {
  const screen = await render(<Opener />);
  await screen.getByRole("button", { name: "Open" }).click();
  await expect.element(screen.getByRole("dialog", { name: "Places" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  await expect.element(screen.getByRole("button", { name: "Open" })).toHaveFocus();
});
