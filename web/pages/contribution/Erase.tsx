import { useSuspenseQuery } from "@tanstack/react-query";

import { eraseContribution } from "../../queries/answering.ts";
import { identityQuery } from "../../queries/identity.ts";
import { EraseForm } from "./EraseForm.tsx";

/** Where the coordinator erases a file that should never have been sent, such as one with names of persons. */
export function Erase({ id }: { readonly id: string }) {
  const { data: identity } = useSuspenseQuery(identityQuery());
  if (identity.actingAs !== "coordinator") return null;
  return (
    <EraseForm onErase={(reason) => eraseContribution(id, reason)}>
      The bytes of the file, what was read from it and what was said of it go for good, here and in every release that
      has it: its figures become “not available”. Its SHA-256, your reason and the day stay and are shown to everybody.
      This cannot be undone.
    </EraseForm>
  );
}
