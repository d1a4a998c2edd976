// Saved means durable. IndexedDB's default lets the browser answer "complete" before the disk has the bytes, and the library
// that the notebook uses cannot ask for more. So every readwrite transaction asks for strict durability, unless its caller
// named one. Loaded before the WebAssembly starts, as a file of its own: the content security policy allows no inline script.

const original = IDBDatabase.prototype.transaction;

function transaction(stores, mode, options) {
  if (mode !== "readwrite" || options?.durability !== undefined) {
    return original.call(this, stores, mode, options);
  }
  return original.call(this, stores, mode, { ...options, durability: "strict" });
}

Object.defineProperty(IDBDatabase.prototype, "transaction", { value: transaction, writable: true, configurable: true });
