import { type Context, Hono } from "hono";

import { canonicalPath, sameSite } from "./access/conduct.ts";
import { securityHeaders } from "./access/headers.ts";
import { RequestFailure } from "./failure.ts";
import { decompositionRoutes, flowsRoutes, jumpsRoutes, mirrorRoutes, tendencyRoutes } from "./routes/analysis.ts";
import { annotatedRoutes, annotateRoutes } from "./routes/annotated.ts";
import { breaksRoutes, queriesRoutes, totalsRoutes } from "./routes/breaks.ts";
import { questionnaireRoutes, roundsRoutes, statesRoutes } from "./routes/asked.ts";
import { cellsRoutes } from "./routes/cells.ts";
import type { Deps, Env } from "./routes/context.ts";
import { dashboardRoutes } from "./routes/dashboard.ts";
import { dispositionsRoutes } from "./routes/dispositions.ts";
import { downloadRoutes } from "./routes/download.ts";
import { erasureRoutes } from "./routes/erasure.ts";
import { failureResponse } from "./routes/failures.ts";
import { figuresRoutes } from "./routes/figures.ts";
import { healthRoutes } from "./routes/health.ts";
import { identityRoutes } from "./routes/identity.ts";
import type { RouteEntry } from "./routes/openapi.ts";
import { PRESSED, pressed } from "./routes/pressing.ts";
import { proseRoutes } from "./routes/prose.ts";
import { remembering } from "./routes/remembering.ts";
import { referenceRoutes } from "./routes/reference.ts";
import { releaseDiffRoutes, whatIfFileRoutes, whatIfRoutes } from "./routes/release-diff.ts";
import { releasesRoutes } from "./routes/releases.ts";
import { reviewsRoutes } from "./routes/reviews.ts";
import { checkRoutes, contributionsRoutes } from "./routes/sending.ts";
import { sourcesRoutes } from "./routes/sources.ts";
import { templateRoutes } from "./routes/template.ts";
import { comparisonRoutes, compositionRoutes, coverageRoutes, regionRoutes, seriesRoutes } from "./routes/views.ts";

/** The API as one chain, so that its type tells the typed client every route. */
function createApi(deps: Deps) {
  const api = new Hono<Env>()
    .basePath("/api")
    .route("/health", healthRoutes(deps))
    .route("/identity", identityRoutes(deps))
    .route("/states", statesRoutes(deps))
    .route("/questionnaire", questionnaireRoutes(deps))
    .route("/rounds", roundsRoutes(deps))
    .route("/sources", sourcesRoutes(deps))
    .route("/template", templateRoutes(deps))
    .route("/check", checkRoutes(deps))
    .route("/check", annotateRoutes(deps))
    .route("/contributions", annotatedRoutes(deps))
    .route("/contributions", proseRoutes(deps))
    .route("/contributions", contributionsRoutes(deps))
    .route("/contributions", dispositionsRoutes(deps))
    .route("/contributions", erasureRoutes(deps))
    .route("/series", seriesRoutes(deps))
    .route("/region", regionRoutes(deps))
    .route("/comparison", comparisonRoutes(deps))
    .route("/composition", compositionRoutes(deps))
    .route("/coverage", coverageRoutes(deps))
    .route("/decomposition", decompositionRoutes(deps))
    .route("/tendency", tendencyRoutes(deps))
    .route("/jumps", jumpsRoutes(deps))
    .route("/queries", queriesRoutes(deps))
    .route("/breaks", breaksRoutes(deps))
    .route("/totals", totalsRoutes(deps))
    .route("/flows", flowsRoutes(deps))
    .route("/mirror", mirrorRoutes(deps))
    .route("/releases", releaseDiffRoutes(deps))
    .route("/contributions", whatIfRoutes(deps))
    .route("/what-if", whatIfFileRoutes(deps))
    .route("/cells", cellsRoutes(deps))
    .route("/releases", releasesRoutes(deps))
    .route("/figures", figuresRoutes(deps))
    .route("/download", downloadRoutes(deps))
    .route("/reviews", reviewsRoutes(deps))
    .route(
      "/",
      referenceRoutes(
        deps,
        (): readonly RouteEntry[] => api.routes,
        async (path): Promise<Response> => await api.request(path),
      ),
    );
  return api;
}

/** The type from which the dashboard's client is made; it holds routes and shapes, no code. */
export type Api = ReturnType<typeof createApi>;

/** The whole server as a function from request to response, without a socket. */
export function createApp(deps: Deps) {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set("reference", deps.reference());
    await next();
  });
  app.use(remembering(deps), securityHeaders, canonicalPath, sameSite);
  for (const path of PRESSED) app.use(path, pressed(deps));
  app.route("/", createApi(deps));
  const nothingHere = (c: Context<Env>): Response => {
    const asked = `${c.req.method} ${c.req.path}`;
    const failure = new RequestFailure(
      404,
      "Nothing here",
      `${asked}: nothing is served there; /api/docs lists what is.`,
    );
    return failureResponse(failure, c, deps.log);
  };
  app.all("/api/*", nothingHere).route("/", dashboardRoutes(deps.web));
  app.onError((error, c) => failureResponse(error, c, deps.log));
  app.notFound(nothingHere);
  return app;
}
