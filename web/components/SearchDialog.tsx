import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { coverageQuery } from "../queries/views.ts";
import { Combobox, type Choice } from "./Combobox.tsx";
import { indicatorAddress, stateAddress } from "./addresses.ts";
import { PLACES } from "./places.ts";
import { Sheet } from "./Sheet.tsx";

/** Finds an indicator, a state or a page by a few letters, from anywhere. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const { data: coverage } = useQuery(coverageQuery(null));
  const sections = new Map(coverage?.sections.map((section) => [section.code, section.label]));
  const choices: readonly Choice[] = [
    ...PLACES.map((place) => ({ id: place.path, group: "Pages", label: place.label, hint: place.question })),
    ...(coverage?.states ?? []).map((state) => ({
      id: `state:${state.iso3}`,
      group: "States",
      label: state.name,
      hint: state.iso3,
    })),
    ...(coverage?.indicators ?? [])
      .filter((indicator) => indicator.stateYears > 0)
      .map((indicator) => ({
        id: `indicator:${indicator.code}`,
        group: sections.get(indicator.section) ?? indicator.section,
        label: indicator.label,
        hint: indicator.code,
      })),
  ];
  const go = (id: string): void => {
    onClose();
    const [kind, code = ""] = id.split(":");
    if (kind === "state") void navigate(stateAddress(code));
    else if (kind === "indicator") void navigate(indicatorAddress(code));
    else void navigate({ to: id });
  };
  return (
    <Sheet title="Find an indicator, a state or a page" side="middle" onClose={onClose}>
      <Combobox label="Search" placeholder="heroin, Georgia, coverage …" choices={choices} onChoose={go} />
    </Sheet>
  );
}
