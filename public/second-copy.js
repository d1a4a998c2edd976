// A second copy of what exists nowhere but on this device: vaults and what lies beside them, the chain, drafts, inbox, outbox.
//
// Chromium keeps all of a site's IndexedDB in one LevelDB, and when that is damaged, as a kill in the middle of a write can do, it
// deletes all of it at the next start (docs/kill-test.md). A storage bucket has a LevelDB of its own, so the copy stands in one. All of it
// is sealed already, as it is in the first place. Browsers without storage buckets have no second copy; they do not keep IndexedDB in LevelDB.
//
// What the team has is not copied: it is fetched again. A note of the outbox is whole in its row.

/** The databases that are copied begin with this. The copy's own name does not. */
const OURS = "lanterne";
const NAME = "second-copy";
const ROWS = "rows";
const SHAPES = "shapes";

const STORES = new Set(["vaults", "screen_locks", "spares", "returns", "directory", "outbox", "drafts", "inbox"]);
/** Of `meta` only what cannot be fetched: where the log stands must begin anew with an empty notebook. */
const META = new Set(["pinned", "chain", "receiving", "waking"]);

const asked = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const complete = (transaction) =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

let opening;

let back = false;
/** Whether this page found the storage thrown away, and has put back what the copy had. */
export const broughtBack = () => back;

/** The copy's database; none where the browser has no buckets. */
function copy() {
  opening ??= (async () => {
    const bucket = await navigator.storageBuckets?.open(NAME, { durability: "strict" });
    if (!bucket) return undefined;
    const request = bucket.indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(ROWS);
      request.result.createObjectStore(SHAPES);
    };
    const database = await asked(request);
    database.onversionchange = () => database.close();
    database.onclose = () => (opening = undefined);
    return database;
  })().catch(() => undefined);
  return opening;
}

const isCopied = (store, key) => STORES.has(store) || (store === "meta" && META.has(key));
const all = (database, store) => IDBKeyRange.bound([database, store], [database, store, []]);

/** What a transaction changes of what is copied. */
const changes = new WeakMap();
/** Databases whose shape the copy has heard of from this page. */
const told = new Set();
let writing = Promise.resolve();
/** How many transactions the copy has not heard of yet. */
let behind = 0;

function note(store, change) {
  const { transaction } = store;
  if (transaction.db.name.startsWith(OURS)) changes.get(transaction)?.push(change);
}

const { put, delete: remove, clear } = IDBObjectStore.prototype;
const instead = (name, value) => Object.defineProperty(IDBObjectStore.prototype, name, { value, writable: true, configurable: true });
instead("put", function (value, key) {
  if (isCopied(this.name, key)) note(this, (rows, database) => put.call(rows, value, [database, this.name, key]));
  return key === undefined ? put.call(this, value) : put.call(this, value, key);
});
instead("delete", function (key) {
  if (isCopied(this.name, key)) note(this, (rows, database) => remove.call(rows, [database, this.name, key]));
  return remove.call(this, key);
});
instead("clear", function () {
  if (STORES.has(this.name)) note(this, (rows, database) => remove.call(rows, all(database, this.name)));
  return clear.call(this);
});

/** Follows a transaction that writes: what it changed is copied once it is on the disk. A copy that fails costs nothing but the copy. */
export function follow(transaction) {
  const { db } = transaction;
  if (!db.name.startsWith(OURS)) return;
  changes.set(transaction, []);
  transaction.addEventListener("complete", () => {
    const made = changes.get(transaction) ?? [];
    const shape = shapeOf(db);
    if (made.length === 0) return;
    behind += 1;
    writing = writing
      .then(() => alone(() => write(shape, made)))
      .catch(() => {})
      .finally(() => (behind -= 1));
  });
}

/**
 * Resolves when the copy has what was complete by now, and in a second at the latest: a copy that hangs costs nobody a note. What the
 * screen calls kept is in both places then. And a note is sent after that: should its place in the device's chain be gone with the storage,
 * the next note would be given the same place, and the server takes a place once.
 */
export const copied = async () => {
  if (behind > 0) await Promise.race([writing, new Promise((late) => setTimeout(late, 1000))]);
};

/** One tab at a time: what was read of the first place must not overwrite what another tab has copied since. */
const alone = (work) => navigator.locks.request(NAME, work);

const shapeOf = ({ name, version, objectStoreNames }) => ({ name, version, stores: [...objectStoreNames] });

async function write(shape, made) {
  const database = await copy();
  if (!database) return;
  const transaction = database.transaction([ROWS, SHAPES], "readwrite", { durability: "strict" });
  const whole = complete(transaction);
  if (!told.has(`${shape.name} ${shape.version}`)) put.call(transaction.objectStore(SHAPES), shape, shape.name);
  const rows = transaction.objectStore(ROWS);
  for (const change of made) change(rows, shape.name);
  await whole;
  told.add(`${shape.name} ${shape.version}`);
}

/** What Chromium answers while it throws a damaged storage away is an error; asked again, it answers from an empty one. */
async function again(ask) {
  for (let left = 3; ; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

/**
 * Puts everything back when the browser has thrown the site's storage away; before the notebook starts. Thrown away is a storage without
 * a vault while the copy has one: whoever takes a vault away takes it out of the copy first (`forget`). Where nothing is to be put back,
 * the copy catches up behind the screen.
 */
export async function bringBack() {
  const names = await again(async () => (await indexedDB.databases()).map(({ name }) => name));
  const there = names.includes(OURS);
  if (!there || !(await again(hasVault))) {
    const database = await copy();
    const vaults = database && (await asked(database.transaction(ROWS).objectStore(ROWS).count(all(OURS, "vaults"))));
    if (vaults > 0) return restore(database, names);
  }
  if (there) writing = writing.then(() => catchUp(names)).catch(() => {});
}

/** Whether the storage has what opens a notebook. */
async function hasVault() {
  const source = await asked(indexedDB.open(OURS));
  try {
    if (!source.objectStoreNames.contains("vaults")) return false;
    return (await asked(source.transaction("vaults").objectStore("vaults").count())) > 0;
  } finally {
    source.close();
  }
}

async function restore(database, names) {
  const shapes = await asked(database.transaction(SHAPES).objectStore(SHAPES).getAll());
  // The vaults last: whoever is cut off in the middle begins again.
  for (const shape of shapes.sort((one, other) => Number(one.name === OURS) - Number(other.name === OURS))) {
    const rows = await copiedOf(database, shape.name);
    // What was begun anew in an empty storage is hollow. Another tab lets go of it when it is asked.
    if (names.includes(shape.name)) await asked(indexedDB.deleteDatabase(shape.name));
    await putBack(shape, rows);
  }
  back = true;
}

/** Takes out of the copy what opens a member's notebook; before it is taken out of the first place. */
export async function forget(member) {
  const database = await copy();
  if (!database) return;
  await writing;
  await alone(async () => {
    const transaction = database.transaction(ROWS, "readwrite", { durability: "strict" });
    const whole = complete(transaction);
    for (const store of STORES) remove.call(transaction.objectStore(ROWS), [OURS, store, member]);
    await whole;
  });
}

/** Makes a database with its rows, all or nothing: its making is one transaction. One that is there is whole. */
async function putBack({ name, version, stores }, rows) {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const store of stores) request.result.createObjectStore(store);
    for (const { key, value } of rows.values()) put.call(request.transaction.objectStore(key[1]), value, key[2]);
  };
  (await asked(request)).close();
}

/**
 * Makes the copy as the first place is: an older version kept no copy, a page may have ended between the two, and the service worker
 * deletes what it has sent in the first place only.
 */
async function catchUp(names) {
  const database = await copy();
  if (!database) return;
  for (const name of names.filter((name) => name.startsWith(OURS))) {
    await alone(async () => {
      const source = await asked(indexedDB.open(name));
      try {
        const [there, here] = [await rowsOf(source), await copiedOf(database, name)];
        const made = [];
        for (const [id, { key, value }] of there) {
          if (!same(value, here.get(id)?.value)) made.push((rows) => put.call(rows, value, key));
        }
        for (const [id, { key }] of here) if (!there.has(id)) made.push((rows) => remove.call(rows, key));
        if (made.length > 0) await write(shapeOf(source), made);
      } finally {
        source.close();
      }
    });
  }
}

const idOf = (key) => JSON.stringify(key);
const same = (one, other) => one.length === other?.length && one.every((byte, at) => byte === other[at]);

/** What of a database is to be copied, under the copy's keys. */
async function rowsOf(source) {
  const stores = [...source.objectStoreNames].filter((store) => STORES.has(store) || store === "meta");
  const found = new Map();
  if (stores.length === 0) return found;
  const reading = source.transaction(stores);
  const reads = stores.map(async (store) => {
    const rows = reading.objectStore(store);
    const [keys, values] = await Promise.all([asked(rows.getAllKeys()), asked(rows.getAll())]);
    keys.forEach((key, at) => {
      if (isCopied(store, key)) found.set(idOf([source.name, store, key]), { key: [source.name, store, key], value: values[at] });
    });
  });
  await Promise.all(reads);
  return found;
}

async function copiedOf(database, name) {
  const rows = database.transaction(ROWS).objectStore(ROWS);
  const range = IDBKeyRange.bound([name], [name, []]);
  const [keys, values] = await Promise.all([asked(rows.getAllKeys(range)), asked(rows.getAll(range))]);
  return new Map(keys.map((key, at) => [idOf(key), { key, value: values[at] }]));
}
