import "../styles/tokens.css";
import "../styles/fonts.css";
import "../styles/base.css";
import "../styles/print.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { CheckPage } from "./CheckPage.tsx";
import { editionsIn } from "./editions.ts";

const root = document.getElementById("root");
const carried = document.getElementById("editions");
if (root === null || carried === null) throw new Error("check.html lacks an element with the id root or editions.");
createRoot(root).render(
  <StrictMode>
    <CheckPage editions={editionsIn(carried.textContent)} />
  </StrictMode>,
);
