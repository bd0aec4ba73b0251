import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";

import { ApiFailure } from "./client/failure.ts";
import { createAppRouter } from "./routes.tsx";

export function App() {
  const [{ queries, router }] = useState(createParts);
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}

function createParts() {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        refetchOnWindowFocus: false,
        // A request that the server understood and refused will be refused again.
        retry: (count, failure) => count < 2 && failure instanceof ApiFailure && [0, 503].includes(failure.status),
      },
    },
  });
  return { queries, router: createAppRouter(queries) };
}
