// Saved means durable. IndexedDB's default lets the browser answer "complete" before the disk has the bytes, and the library
// that the notebook uses cannot ask for more. So every readwrite transaction asks for strict durability, unless its caller
// named one. Loaded before the WebAssembly starts, as a file of its own: the content security policy allows no inline script.
//
// Two more things that the library does not do: a connection closes when a newer version of the notebook in another tab wants to
// change the storage, and what aborted a transaction can be asked for (a full disk shows in no other way). What a transaction that
// writes has changed is copied where it must be (second-copy.js).

import { follow } from "./second-copy.js";

const original = IDBDatabase.prototype.transaction;
const watched = new WeakSet();
let aborted = "";

/** The name of the error that aborted the last transaction that was aborted, such as "QuotaExceededError"; empty before. */
export function lastAbort() {
  return aborted;
}

function transaction(stores, mode, options) {
  if (!watched.has(this)) {
    watched.add(this);
    this.addEventListener("versionchange", () => this.close());
  }
  const asked = mode === "readwrite" && options?.durability === undefined ? { ...options, durability: "strict" } : options;
  const started = original.call(this, stores, mode, asked);
  if (mode === "readwrite") follow(started);
  started.addEventListener("abort", () => {
    aborted = started.error?.name ?? "";
  });
  return started;
}

Object.defineProperty(IDBDatabase.prototype, "transaction", { value: transaction, writable: true, configurable: true });
