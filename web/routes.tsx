import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";

import { NotFound } from "./components/NotFound.tsx";
import { Shell } from "./components/Shell.tsx";
import { coverageQuery } from "./queries/views.ts";
import { parseSearch, type Search, searchText } from "./state/search.ts";

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  component: Shell,
  notFoundComponent: NotFound,
  validateSearch: (search: Record<string, unknown>): Search => parseSearch(searchText(search)),
  // Every page asks who answered what; it is fetched while the page's own code is.
  loader: ({ context }) => {
    void context.queries.query(coverageQuery(null)).catch(() => {
      // The page that needs it says what failed.
    });
  },
});

const child = { getParentRoute: () => root };

/** The pages. Each is fetched when it is first visited, or when the pointer rests on a link to it. */
const routes = [
  createRoute({
    ...child,
    path: "/",
    component: lazyRouteComponent(() => import("./pages/Overview.tsx"), "Overview"),
  }),
  createRoute({
    ...child,
    path: "/trends",
    component: lazyRouteComponent(() => import("./pages/Trends.tsx"), "Trends"),
  }),
  createRoute({
    ...child,
    path: "/compare",
    component: lazyRouteComponent(() => import("./pages/Compare.tsx"), "Compare"),
  }),
  createRoute({
    ...child,
    path: "/breakdown",
    component: lazyRouteComponent(() => import("./pages/Breakdown.tsx"), "Breakdown"),
  }),
  createRoute({
    ...child,
    path: "/flows",
    component: lazyRouteComponent(() => import("./pages/Flows.tsx"), "Flows"),
  }),
  createRoute({
    ...child,
    path: "/mirror",
    component: lazyRouteComponent(() => import("./pages/Mirror.tsx"), "Mirror"),
  }),
  createRoute({
    ...child,
    path: "/coverage",
    component: lazyRouteComponent(() => import("./pages/Coverage.tsx"), "Coverage"),
  }),
  createRoute({
    ...child,
    path: "/contribute",
    component: lazyRouteComponent(() => import("./pages/Contribute.tsx"), "Contribute"),
  }),
  createRoute({
    ...child,
    path: "/contribute/prose",
    component: lazyRouteComponent(() => import("./pages/Prose.tsx"), "Prose"),
  }),
  createRoute({
    ...child,
    path: "/contribute/prose/$id",
    component: lazyRouteComponent(() => import("./pages/ProseReceipt.tsx"), "ProseReceipt"),
  }),
  createRoute({
    ...child,
    path: "/contributions/$id",
    component: lazyRouteComponent(() => import("./pages/Contribution.tsx"), "Contribution"),
  }),
  createRoute({
    ...child,
    path: "/workbench",
    component: lazyRouteComponent(() => import("./pages/Workbench.tsx"), "Workbench"),
  }),
  createRoute({
    ...child,
    path: "/indicators",
    component: lazyRouteComponent(() => import("./pages/Indicators.tsx"), "Indicators"),
  }),
  createRoute({
    ...child,
    path: "/indicators/$code",
    component: lazyRouteComponent(() => import("./pages/Indicator.tsx"), "Indicator"),
  }),
  createRoute({
    ...child,
    path: "/states/$iso3",
    component: lazyRouteComponent(() => import("./pages/State.tsx"), "State"),
  }),
  createRoute({
    ...child,
    path: "/review",
    component: lazyRouteComponent(() => import("./pages/Reviews.tsx"), "Reviews"),
  }),
  createRoute({
    ...child,
    path: "/review/$period",
    component: lazyRouteComponent(() => import("./pages/Review.tsx"), "Review"),
  }),
  createRoute({
    ...child,
    path: "/data",
    component: lazyRouteComponent(() => import("./pages/Data.tsx"), "Data"),
  }),
  createRoute({
    ...child,
    path: "/methods",
    component: lazyRouteComponent(() => import("./pages/Methods.tsx"), "Methods"),
  }),
  createRoute({
    ...child,
    path: "/rounds",
    component: lazyRouteComponent(() => import("./pages/Rounds.tsx"), "Rounds"),
  }),
  createRoute({
    ...child,
    path: "/queries",
    component: lazyRouteComponent(() => import("./pages/Queries.tsx"), "Queries"),
  }),
  createRoute({
    ...child,
    path: "/releases",
    component: lazyRouteComponent(() => import("./pages/Releases.tsx"), "Releases"),
  }),
  createRoute({
    ...child,
    path: "/releases/$id",
    component: lazyRouteComponent(() => import("./pages/Release.tsx"), "Release"),
  }),
  createRoute({
    ...child,
    path: "/releases/$a/diff/$b",
    component: lazyRouteComponent(() => import("./pages/ReleaseDiff.tsx"), "ReleaseDiff"),
  }),
  createRoute({
    ...child,
    path: "/cells",
    component: lazyRouteComponent(() => import("./pages/Cells.tsx"), "Cells"),
  }),
  createRoute({
    ...child,
    path: "/cells/$cell",
    component: lazyRouteComponent(() => import("./pages/Cell.tsx"), "Cell"),
  }),
] as const;

/** The pages and their addresses; each page's parameters are read by `state/selection.ts`. */
export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree: root.addChildren(routes),
    context: { queries },
    parseSearch,
    stringifySearch: searchText,
    defaultPreload: "intent",
    scrollRestoration: true,
    defaultPendingMs: 300,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
