// Sends what waits on this phone, from the service worker, when the browser says that there is a network and no page may be open.
// It has no key and needs none: the rows of the outbox are sealed revisions, as they travel. `docs/sync-protocol.md` says what is
// promised. The rows are postcard, written by `app/src/store/rows.rs`; a browser test compares what is sent with what the page sends.
//
// A classic script: the service worker takes it in by importScripts, and finds `self.lanterneOutbox`.

"use strict";

self.lanterneOutbox = (() => {
  const API = "/api/v1";
  const MEDIA_TYPE = "application/vnd.lanterne.v1";
  // As in shared/src/wire/push.rs and shared/src/wire.rs, with room for the envelope.
  const MAX_ITEMS = 500;
  const MAX_BYTES = 4 * 1024 * 1024 - 16;
  // A tab that is sending now is waited for this long, and so is each answer.
  const TURN_MS = 20_000;
  const ANSWER_MS = 60_000;
  // More rows than this that the server cannot take at all, and something else is wrong.
  const MAX_POISON = 20;
  // Refusals that may pass by themselves: the device, or the epoch of a key, that the server did not know yet.
  const MAY_PASS = [5, 9];

  /** Walks over postcard bytes; throws a RangeError at their end. */
  function reader(bytes) {
    let at = 0;
    const take = (length) => {
      if (at + length > bytes.length) throw new RangeError("cut short");
      at += length;
      return bytes.subarray(at - length, at);
    };
    const varint = () => {
      let value = 0;
      for (let shift = 1; ; shift *= 128) {
        const [byte] = take(1);
        value += (byte & 127) * shift;
        if (byte < 128) return value;
        if (shift > 2 ** 42) throw new RangeError("too long");
      }
    };
    return { take, varint, at: () => at, done: () => at === bytes.length };
  }

  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

  /**
   * One row: the revision's id, the bytes of what is sent, why it was refused last time, and whether coordinators are to be woken by it.
   * Rows of older versions end before that. Null when it is no row.
   */
  function parseRow(bytes) {
    try {
      const row = reader(bytes);
      row.varint();
      const id = hex(row.take(32));
      row.take(16);
      const from = row.at();
      row.take(row.varint());
      row.take(64);
      row.take(row.varint());
      row.take(row.varint());
      const item = bytes.subarray(from, row.at());
      const refused = row.varint() === 1 ? row.varint() : null;
      const rings = !row.done() && row.varint() === 1;
      return row.done() ? { id, item, refused, rings } : null;
    } catch {
      return null;
    }
  }

  /** The life of the log that has everything which this phone holds outside its outbox; null before any answer. */
  function parsePosition(bytes) {
    if (!bytes) return null;
    const position = reader(bytes);
    if (position.varint() === 1) {
      position.take(16);
      position.varint();
    }
    return position.varint() === 1 ? hex(position.take(16)) : null;
  }

  /** The body of a push of these items. */
  function encodePush(items) {
    const count = items.length < 128 ? [items.length] : [(items.length & 127) | 128, items.length >> 7];
    const parts = [Uint8Array.of(1, ...count), ...items];
    const body = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      body.set(part, at);
      at += part.length;
    }
    return body;
  }

  /** What the server answered: the log's life, and the ids that it has on disk. */
  function parseAnswer(bytes) {
    const answer = reader(bytes);
    if (answer.varint() !== 1) throw new RangeError("another version");
    const log = hex(answer.take(16));
    const held = [];
    for (let left = answer.varint(); left > 0; left -= 1) {
      const id = hex(answer.take(32));
      const result = answer.varint();
      answer.varint();
      if (result < 3) held.push(id);
    }
    return { log, held };
  }

  const asked = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  /** An existing database as it is; one that is not there is not made. */
  function open(name) {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => request.transaction.abort();
      request.onsuccess = () => {
        // A newer version of the notebook does not wait for this.
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
      request.onerror = () => reject(request.error);
    });
  }

  /** What is due in one member's outbox, oldest first. */
  async function due(database) {
    if (!database.objectStoreNames.contains("outbox")) return [];
    const store = database.transaction("outbox").objectStore("outbox");
    const [keys, values] = await Promise.all([asked(store.getAllKeys()), asked(store.getAll())]);
    const rows = keys.map((key, place) => ({ key, row: values[place] instanceof Uint8Array ? parseRow(values[place]) : null }));
    return rows.filter(({ row }) => row && (row.refused === null || MAY_PASS.includes(row.refused)));
  }

  /** Takes away what the server holds, unless the log began another life: then the notebook itself has more to do than this. */
  function settle(database, rows, { log, held }) {
    return new Promise((resolve, reject) => {
      const done = database.transaction(["outbox", "meta"], "readwrite", { durability: "strict" });
      done.oncomplete = () => resolve();
      done.onabort = () => reject(done.error ?? new Error("aborted"));
      done.objectStore("meta").get("position").onsuccess = ({ target }) => {
        if (parsePosition(target.result) !== log) return;
        for (const { key, row } of rows) if (held.includes(row.id)) done.objectStore("outbox").delete(key);
      };
    });
  }

  const ask = (path, more) =>
    fetch(API + path, { credentials: "same-origin", redirect: "error", cache: "no-store", signal: AbortSignal.timeout(ANSWER_MS), ...more });

  /** The first rows that fit into one request; at least one. */
  function fitting(rows) {
    let bytes = 0;
    const end = rows.findIndex(({ row }, place) => (bytes += row.item.length) > MAX_BYTES && place > 0);
    return end < 0 ? rows : rows.slice(0, end);
  }

  /** Sends a member's rows, in her name; those that the server cannot take together are sent apart, and one that it cannot take alone stays and blocks nobody. */
  async function send(database, rows, id, ring) {
    let poison = 0;
    let most = MAX_ITEMS;
    for (let at = 0; at < rows.length; ) {
      const some = fitting(rows.slice(at, at + most));
      const body = encodePush(some.map(({ row }) => row.item));
      const response = await ask(ring ? "/push?ring=true" : "/push", { method: "POST", headers: { "content-type": MEDIA_TYPE, "lanterne-member": id }, body });
      if (response.status === 400 || response.status === 413) {
        if (some.length > 1) {
          most = Math.ceil(some.length / 2);
          continue;
        }
        poison += 1;
        if (poison > MAX_POISON) throw new Error(`answered ${response.status} again and again`);
        at += 1;
        most = MAX_ITEMS;
        continue;
      }
      if (response.status === 401 || response.status === 403) return;
      if (!response.ok) throw new Error(`answered ${response.status}`);
      await settle(database, some, parseAnswer(new Uint8Array(await response.arrayBuffer())));
      at += some.length;
    }
  }

  /** Whose session this browser has, as a database's name; null when there is none that may send. */
  async function member() {
    const response = await ask("/session");
    if (response.status === 401 || response.status === 403) return null;
    if (!response.ok) throw new Error(`answered ${response.status}`);
    const opened = reader(new Uint8Array(await response.arrayBuffer()));
    if (opened.varint() !== 1) throw new RangeError("another version");
    opened.take(16);
    const id = hex(opened.take(16));
    if (opened.varint() === 1) opened.take(16);
    const admitted = opened.varint() === 0;
    return admitted ? id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") : null;
  }

  /** Whether anything waits at all, whoever wrote it: without it nobody is asked. */
  async function waiting() {
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith("lanterne-")) continue;
      const database = await open(name);
      try {
        if ((await due(database)).length > 0) return true;
      } finally {
        database.close();
      }
    }
    return false;
  }

  /** Sends the outbox of the member whose session it is. A rejection asks the browser to try again later. */
  async function push() {
    if (!(await waiting())) return;
    const id = await member();
    if (!id) return;
    const name = `lanterne-${id}`;
    if (!(await indexedDB.databases()).some((known) => known.name === name)) return;
    await navigator.locks.request(`lanterne-push-${id}`, { signal: AbortSignal.timeout(TURN_MS) }, async () => {
      const database = await open(name);
      try {
        const rows = await due(database);
        // An alert first and alone, as the page does it: a weak link carries little before the answer, and the server wakes who waits.
        for (const ring of [true, false]) {
          const some = rows.filter(({ row }) => row.rings === ring);
          if (some.length > 0) await send(database, some, id, ring);
        }
      } finally {
        database.close();
      }
    });
    // Open tabs look again at what waits (app/src/state/tabs.rs: no revisions, no keys).
    const channel = new BroadcastChannel(name);
    channel.postMessage(Uint8Array.of(0, 0));
    channel.close();
  }

  // The last five for renew.js, which is in the same worker.
  return { push, parseRow, parsePosition, encodePush, parseAnswer, MEDIA_TYPE, ask, asked, member, open, reader };
})();
