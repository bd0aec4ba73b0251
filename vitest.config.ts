import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

/** Debian's Chromium; the bootstrap leaves the browser project out where there is none. */
const chromium = process.env["EUXINE_CHROMIUM"] ?? "/usr/bin/chromium";

export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/**/*.browser.test.*", "tests/journeys/**"],
          globalSetup: ["tests/support/compile.ts"],
          setupFiles: ["tests/support/no-warnings.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        // Named beforehand: what is found only while a test runs reloads it in the middle, on a fresh clone.
        optimizeDeps: {
          include: [
            "@tanstack/react-query",
            "@tanstack/react-router",
            "echarts/charts",
            "echarts/components",
            "echarts/core",
            "echarts/renderers",
            "react-dom/client",
            "react/jsx-dev-runtime",
            "vitest-browser-react",
          ],
        },
        test: {
          name: "browser",
          include: ["tests/**/*.browser.test.{ts,tsx}"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromium,
                args: [
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-background-networking",
                  "--disable-component-update",
                ],
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
