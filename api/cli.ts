/**
 * `npm run --silent euxine -- COMMAND`: what the server does, from the command line and beside a running server.
 */
import { checkCommand, releaseCommand, sendCommand, templateCommand } from "./cli-files.ts";
import { type Console, UsageFailure } from "./cli-usage.ts";
import { ConfigFailure } from "./config.ts";
import { RequestFailure, StoreFailure } from "./failure.ts";

const USAGE = `Usage: npm run --silent euxine -- COMMAND

  check FILE --state ROU --round 2018-2020 [--json]
      Reads and checks a file and stores nothing. Ends with 0 when it is in order, 1 with findings that
      need an answer, 2 when it cannot be read. Answers on how the figures were made go with it where they
      lie beside it: ROU-2018-2020.meta.csv beside ROU-2018-2020.csv.
  send FILE --state ROU --round 2018-2020 [--on-behalf "note verbale 12/2024"] [--json]
      Sends a file through intake. Ends with 0 when it was kept, 2 when it was rejected.
  template --state ROU --round 2018-2020 [--layout long|wide] [--format csv|xlsx] [--prefilled] [--language sq] --out FILE
      Writes the empty table that a state fills in.
  release [--note TEXT]
      Freezes what was accepted into the next release, which is read from then on.
  review 2018-2020 --out FOLDER
      Writes the Annual Review: review.html and review.docx.
  help
      Shows this.

States are given by code or name. EUXINE_DATA names the data folder (./data).`;

type Command = (words: string[], console: Console) => number | Promise<number>;

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["check", checkCommand],
  ["send", sendCommand],
  ["template", templateCommand],
  ["release", releaseCommand],
  // Charts and Word are loaded by the one command that needs them.
  ["review", async (words, console) => (await import("./cli-review.ts")).reviewCommand(words, console)],
  ["help", showUsage],
]);

function showUsage(_: string[], { print }: Console): number {
  print(USAGE);
  return 0;
}

/** Runs one command and gives the exit code: 0 done, 1 done with findings, 2 not done. */
export async function runCommand(words: readonly string[], console: Console): Promise<number> {
  const [name = "help", ...rest] = words;
  const command = COMMANDS.get(name === "--help" || name === "-h" ? "help" : name);
  try {
    if (command === undefined) throw new UsageFailure(`There is no command "${name}".`);
    return await command(rest, console);
  } catch (failure) {
    if (failure instanceof UsageFailure) console.complain(`${failure.message}\n\n${USAGE}`);
    else if (failure instanceof RequestFailure || failure instanceof StoreFailure || failure instanceof ConfigFailure) {
      console.complain(failure.message);
    } else throw failure;
    return 2;
  }
}

if (import.meta.main) {
  process.exitCode = await runCommand(process.argv.slice(2), {
    print: (text) => process.stdout.write(text.endsWith("\n") ? text : `${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
    environment: process.env,
  });
}
