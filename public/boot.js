// The one script that a page loads. The order matters: durable transactions first, then what the second copy has and the storage lacks,
// then the notebook.
//
// What the notebook finds on `globalThis.lanterne`:
//   broughtBack() -> boolean                                          see second-copy.js
//   copied() -> Promise<void>                                         see second-copy.js
//   forget(member) -> Promise<void>                                   see second-copy.js
//   derive(secret, salt, mKib, t, p, length) -> Promise<Uint8Array>   see derive.js
//   prfAvailable, prfCreate, prfAsk, prfForget                        see prf.js
//   lastAbort() -> string                                             see durability.js
//   scan(video, found, failed) -> () => void                          see scan.js
//   updateWaiting() -> boolean, acceptUpdate() -> Promise<boolean>    see update.js
//   sendLater() -> Promise<void>                                      see update.js
//   wakeAble, wakeRefused, wakeOn, wakeStill, wakeOff                  see wake.js
// `<html data-boot>` says how far the start came: "ready" or "failed".

import { bringBack, broughtBack, copied, forget } from "./second-copy.js";
import { lastAbort } from "./durability.js";
import { derive } from "./derive.js";
import { prfAsk, prfAvailable, prfCreate, prfForget } from "./prf.js";
import { scan } from "./scan.js";
import { acceptUpdate, sendLater, updateWaiting, watchForUpdates } from "./update.js";
import { wakeAble, wakeOff, wakeOn, wakeRefused, wakeStill } from "./wake.js";
import * as app from "./app.js";

const given = {
  broughtBack, copied, derive, forget, lastAbort, prfAsk, prfAvailable, prfCreate, prfForget, scan, sendLater, updateWaiting, acceptUpdate,
  wakeAble, wakeOff, wakeOn, wakeRefused, wakeStill,
};
Object.defineProperty(globalThis, "lanterne", { value: Object.freeze(given) });

const root = document.documentElement;
try {
  // Beside the loading of the notebook, and before it reads.
  const back = bringBack().catch(() => {});
  await app.default({ module_or_path: new URL("./app.wasm", import.meta.url) });
  await back;
  await app.hydrate?.();
  root.dataset.boot = "ready";
} catch (error) {
  root.dataset.boot = "failed";
  throw error;
} finally {
  watchForUpdates();
}
