import "./no-eval.ts";
import "@fontsource-variable/inter";
import "@digdir/designsystemet-css";
import "@digdir/designsystemet-theme";
import "./style/base.css";
import "./style/way.css";
import "./style/after.css";
import "./style/print.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";

const root = document.getElementById("root");
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
