/**
 * `npm test`: everything that must hold before a change is handed over, in one run with one closing line.
 *
 * `check` leaves the browser out. The long trials are run in full by `npm run trials`, a tenth of them here.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const mode = process.argv[2] ?? "test";
const env = { ...process.env, TZ: "UTC", LANG: "C.UTF-8" };
// A developer's own server settings must not leak into the tests.
for (const name of ["EUXINE_PORT", "EUXINE_HOST", "EUXINE_DATA"]) delete env[name];

const totals = { passed: 0, failed: 0, skipped: 0 };
const bin = (name) => join("node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);

step("Format", bin("oxfmt"), ["--check", "."]);
step("Lint", bin("oxlint"), ["--deny-warnings", "."]);
step("Types", bin("tsc"), ["--noEmit"]);
step("Dead code", bin("knip"), ["--treat-config-hints-as-errors"]);
step("Trials, a tenth of them", process.execPath, [join("trials", "trials.ts"), "--tenth"]);
installSystemPackages();
vitest("node");
if (mode === "test") {
  if (existsSync(process.env["EUXINE_CHROMIUM"] ?? "/usr/bin/chromium")) {
    step("Build", process.execPath, [join("node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn"]);
    vitest("browser");
    vitest("journeys");
  } else {
    say("Skipped: the browser tests, since there is no Chromium here (Debian's package `chromium`).");
    totals.skipped += 1;
  }
}
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : "";
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed${skipped}\n`);
process.exit(totals.failed > 0 ? 1 : 0);

/** One tool is one check: passed or failed. */
function step(title, program, args) {
  const started = Date.now();
  const result = spawnSync(program, args, { stdio: "inherit", env, shell: process.platform === "win32" });
  const passed = result.status === 0;
  totals[passed ? "passed" : "failed"] += 1;
  say(`${passed ? "✓" : "✗"} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

/** Runs one vitest project and adds its counts; a run that ended without a result counts as one failure. */
function vitest(project) {
  const folder = mkdtempSync(join(tmpdir(), "euxine-tests-"));
  const output = join(folder, "result.json");
  const args = ["run", "--project", project, "--reporter=dot", "--reporter=json", `--outputFile.json=${output}`];
  const result = spawnSync(process.execPath, [join("node_modules", "vitest", "vitest.mjs"), ...args], {
    stdio: "inherit",
    env,
  });
  const counts = existsSync(output) ? JSON.parse(readFileSync(output, "utf8")) : null;
  rmSync(folder, { recursive: true, force: true });
  if (counts === null) {
    totals.failed += 1;
    say(`✗ Tests (${project}): no result`);
    return;
  }
  totals.passed += counts.numPassedTests;
  totals.failed += counts.numFailedTests;
  totals.skipped += counts.numPendingTests + counts.numTodoTests;
  // A file that could not be loaded has no test that failed, yet the run has.
  if (result.status !== 0 && counts.numFailedTests === 0) totals.failed += 1;
  say(`${result.status === 0 ? "✓" : "✗"} Tests (${project})`);
}

/** Debian packages that tests look at pages and documents with; asked for only where this user may install. */
function installSystemPackages() {
  const wanted = [
    ["/usr/bin/chromium", ["chromium"]],
    ["/usr/bin/pdftoppm", ["poppler-utils"]],
    ["/usr/bin/soffice", ["libreoffice-writer", "libreoffice-calc"]],
  ];
  const missing = wanted.filter(([file]) => !existsSync(file)).flatMap(([, packages]) => packages);
  const mayInstall = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  if (missing.length === 0 || !mayInstall || mode === "check") return;
  say(`Installing system packages for the tests: ${missing.join(", ")} …`);
  const quiet = { stdio: "ignore", env: { ...env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update", "-qq"], quiet);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], quiet);
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
