import "./no-eval.ts";
import "@fontsource-variable/inter";
import "@digdir/designsystemet-css";
import "@digdir/designsystemet-theme";
import "./style/base.css";
import "./style/way.css";
import "./style/after.css";
import "./style/readiness.css";
import "./style/learning.css";
import "./style/register.css";
import "./style/defibrillators.css";
import "./style/indicators.css";
import "./style/print.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { Verify, codeIn } from "./training/verify.tsx";

const code = codeIn(location.pathname);
const root = document.getElementById("root");
if (root !== null)
  createRoot(root).render(<StrictMode>{code === undefined ? <App /> : <Verify code={code} />}</StrictMode>);
