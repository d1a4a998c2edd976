// Runs in the Web Worker that derive.js starts. Answers { id, op: "derive", … } by { id, ok, value | error }.

import init, { derive } from "./worker_bindings.js";

const ready = init({ module_or_path: new URL("./worker.wasm", import.meta.url) });
// Each question reports the failure; without this line it would be reported a second time, as nobody's.
ready.catch(() => {});

self.addEventListener("message", async ({ data }) => {
  const { id, op, secret, salt, mKib, t, p, length } = data;
  try {
    await ready;
    if (op !== "derive") throw new Error("unknown-operation");
    const value = derive(secret, salt, mKib, t, p, length);
    self.postMessage({ id, ok: true, value }, [value.buffer]);
  } catch (error) {
    self.postMessage({ id, ok: false, error: error instanceof Error ? error.message : String(error) });
  } finally {
    secret?.fill?.(0);
  }
});
