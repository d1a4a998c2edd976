// The slow key derivation, asked of a Web Worker of its own so that the screen never stands still. The worker lives for as
// long as a question is open: its 64 MiB and the passphrase in them do not stay.

const SCRIPT = new URL("./worker.js", import.meta.url);

let worker = null;
let next = 0;
const waiting = new Map();

function settle(id, finish) {
  const question = waiting.get(id);
  if (!question) return;
  waiting.delete(id);
  finish(question);
  if (waiting.size === 0) {
    worker?.terminate();
    worker = null;
  }
}

function start() {
  const started = new Worker(SCRIPT, { type: "module" });
  started.addEventListener("message", ({ data }) => {
    settle(data.id, ({ resolve, reject }) => (data.ok ? resolve(data.value) : reject(new Error(data.error))));
  });
  // A worker that could not load or that ran out of memory answers nothing: every open question fails.
  started.addEventListener("error", (event) => {
    event.preventDefault();
    for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(new Error("worker-failed")));
  });
  return started;
}

/**
 * Argon2id. Resolves to the derived bytes; rejects with an Error whose message is a kind, never a secret.
 * @param {Uint8Array} secret the passphrase's bytes; given away to the worker (the caller's array is empty afterwards)
 * @param {Uint8Array} salt
 * @param {number} mKib memory in KiB
 * @param {number} t passes
 * @param {number} p lanes
 * @param {number} length bytes wanted
 * @returns {Promise<Uint8Array>}
 */
export function derive(secret, salt, mKib, t, p, length) {
  return new Promise((resolve, reject) => {
    const id = next++;
    waiting.set(id, { resolve, reject });
    worker ??= start();
    // Copied out of whatever memory they are views of, so that only the copy is given away.
    const given = secret.slice();
    secret.fill(0);
    worker.postMessage({ id, op: "derive", secret: given, salt: salt.slice(), mKib, t, p, length }, [given.buffer]);
  });
}
