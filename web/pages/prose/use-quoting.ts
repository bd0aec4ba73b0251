import { useMutation, useQueryClient } from "@tanstack/react-query";

import type { QuotingRequest } from "../../../api/contract/prose.ts";
import { quoteProse } from "../../queries/prose.ts";

/** Chooses what the Review prints of a state's words. */
export function useQuoting(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: QuotingRequest) => quoteProse(id, request),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["prose"] }),
    networkMode: "always",
  });
}
