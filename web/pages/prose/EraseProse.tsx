import { eraseProse } from "../../queries/prose.ts";
import { EraseForm } from "../contribution/EraseForm.tsx";

/** Where the coordinator erases words and documents that should never have been sent. */
export function EraseProse({ id }: { readonly id: string }) {
  return (
    <EraseForm onErase={(reason) => eraseProse(id, reason)}>
      All answers and documents of {id} go for good, here and in every Review that quotes them. Their SHA-256, your
      reason and the day stay and are shown to everybody. This cannot be undone.
    </EraseForm>
  );
}
