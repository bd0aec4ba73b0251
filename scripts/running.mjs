import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Runs a program with Node, passes signals on to it, and ends with its exit code. */
export async function runNode(node, args) {
  const child = spawn(node, args, { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("exit", (status, signal) => resolve(status ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)));
  });
  process.exit(code);
}

/** True where `target` is missing or older than any file of `sources` (files or folders). */
export function isStale(target, sources) {
  if (!existsSync(target)) return true;
  const built = statSync(target).mtimeMs;
  return sources.some((source) => newest(source) > built);
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  let latest = 0;
  for (const entry of readdirSync(path)) {
    // Compiled output beside its sources would make everything look new.
    if (entry === "compiled" || entry === "node_modules") continue;
    latest = Math.max(latest, newest(join(path, entry)));
  }
  return latest;
}
