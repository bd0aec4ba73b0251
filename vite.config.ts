import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

import { checkPage } from "./scripts/check-page.ts";

export default defineConfig({
  root: "web",
  plugins: [react(), checkPage()],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    // The Workbench carries a data frame library; `npm run bench -- P5` watches what the first page loads.
    chunkSizeWarningLimit: 6000,
  },
  worker: { format: "es" },
  server: { proxy: { "/api": "http://127.0.0.1:8787" } },
});
