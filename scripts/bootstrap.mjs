/**
 * The way into the project on a fresh machine: plain JavaScript without dependencies, for any Node >= 20.
 *
 * It installs the packages when they are missing or older than the lock file, finds the pinned Node, and goes on
 * with it. `npm start`, `npm test` and the other scripts of package.json all come through here.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

import { isStale, runNode } from "./running.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

/** The oldest Node that has all that the product uses (node:sqlite, type stripping). */
const OLDEST_NODE = [24, 15];

const [command = "start", ...rest] = process.argv.slice(2);
install();
const node = findNode();
process.env["PATH"] = join(root, "node_modules", ".bin") + delimiter + (process.env["PATH"] ?? "");
process.env["NODE_NO_WARNINGS"] = "1";
// Compiled code is kept from one process to the next: a start takes half the time, and so do the workers of the server;
// each of some two hundred files of tests is spared a fifth of a second.
process.env["NODE_COMPILE_CACHE"] ??= join(root, "node_modules", ".cache", "compiled");

switch (command) {
  case "start":
    prepare();
    await runNode(node, ["api/server.ts", ...rest]);
    break;
  case "euxine":
    compileQuestionnaire();
    await runNode(node, ["api/cli.ts", ...rest]);
    break;
  case "datasets":
    await runNode(node, ["datasets/build/convert.ts", ...rest]);
    break;
  case "findings":
    compileQuestionnaire();
    await runNode(node, ["trials/findings.ts", ...rest]);
    break;
  case "bench":
    prepare();
    await runNode(node, ["bench/bench.ts", ...rest]);
    break;
  case "trials":
    compileQuestionnaire();
    await runNode(node, ["trials/trials.ts", ...rest]);
    break;
  case "build":
    prepare();
    break;
  case "questionnaire":
    compileQuestionnaire();
    break;
  case "test":
  case "check":
    compileQuestionnaire();
    await runNode(node, ["scripts/test.mjs", command, ...rest]);
    break;
  default:
    stop(`There is no command "${command}". Try: npm start, npm test, npm run euxine -- help`);
}

/**
 * Installs what the lock file names, unless that very lock file was installed already.
 *
 * It is `npm install`, not `npm ci`: a registry that keeps no binaries for other machines leaves them out of the lock
 * file, and `npm ci` takes that for a disagreement. The lock file is put back should npm have rewritten it.
 */
function install() {
  const lock = readFileSync("package-lock.json");
  const identity = createHash("sha256").update(lock).digest("hex");
  const marker = join("node_modules", ".euxine-lock");
  if (existsSync(marker) && readFileSync(marker, "utf8") === identity) return;
  say("Installing packages (about 1 GB on disk, a minute or two on first use) …");
  // npm names itself when it runs a script; called without npm, the one on the PATH has to do.
  const npm = process.env["npm_execpath"];
  const flags = ["install", "--no-audit", "--no-fund", "--loglevel=error"];
  const result =
    npm === undefined
      ? spawnSync("npm", flags, { stdio: ["ignore", 2, 2], shell: process.platform === "win32" })
      : spawnSync(process.execPath, [npm, ...flags], { stdio: ["ignore", 2, 2] });
  writeFileSync("package-lock.json", lock);
  if (result.status !== 0) stop("The packages could not be installed. Is the package registry reachable?");
  writeFileSync(marker, identity);
}

/** The pinned Node where its package exists for this machine, otherwise this machine's own if it is new enough. */
function findNode() {
  const name = process.platform === "win32" ? "win" : process.platform;
  const file = process.platform === "win32" ? "node.exe" : "node";
  const pinned = join(root, "node_modules", `node-${name}-${process.arch}`, "bin", file);
  if (existsSync(pinned) && spawnSync(pinned, ["--version"]).status === 0) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return process.execPath;
  return stop(
    `Euxine needs Node ${OLDEST_NODE.join(".")} or newer on this kind of machine (${process.platform} ${process.arch}); ` +
      `this is ${process.versions.node}. Install it from your system's packages and try again.`,
  );
}

/** Everything that `npm start` serves, built where it is missing or older than its sources. */
function prepare() {
  compileQuestionnaire();
  const sources = ["web", "api/contract", "api/findings", "api/reading", "api/normalising", "api/validating"];
  const files = ["vite.config.ts", "scripts/check-page.ts", "package-lock.json"];
  if (!isStale("dist/web/index.html", [...sources, "api/statistics", "questionnaire", ...files])) return;
  say("Building the dashboard …");
  // A half-written build must not look fresh after a kill: the old one goes first, index.html is written last.
  rmSync("dist/web", { recursive: true, force: true });
  const built = spawnSync(node, [join("node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn"], {
    stdio: ["ignore", 2, 2],
  });
  if (built.status !== 0) stop("The dashboard could not be built; the messages above say why.");
}

function compileQuestionnaire() {
  const built = spawnSync(node, ["scripts/build-questionnaire.ts"], { stdio: ["ignore", 2, 2] });
  if (built.status !== 0) stop("The questionnaire has mistakes; the messages above say where.");
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function stop(text) {
  say(text);
  process.exit(1);
}
