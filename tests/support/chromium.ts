import { chromium, type Browser } from "playwright";

/** The system's Chromium, as the tests of whole journeys use it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["EUXINE_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
}
