/**
 * Drives Pagefind's search program (WebAssembly, pagefind 1.5): what its own script does, without
 * loading anything. Every search starts afresh with the words that it is handed, so that its
 * answer does not depend on what was searched before.
 */

const VERSION = "1.5.2"; // the one that requirements.txt pins
const [NUMBER, TEXT, LIST] = [0, 3, 4]; // kinds of CBOR items (RFC 8949)

/**
 * The description of an index whose pages have so many words each, and are named by their place.
 * Pagefind weighs a page's length against the average; this makes it `average`, by pages that no
 * search finds.
 */
export function description(sizes, average) {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const empty = new Array(Math.max(0, Math.ceil(total / average - sizes.length))).fill(0);
  const last = Math.max(0, Math.round(average * (sizes.length + empty.length + 1) - total));
  const pages = [...sizes, ...empty, last];
  const bytes = [
    ...[...started(LIST, 6), ...text(VERSION), ...started(LIST, pages.length)],
    ...pages.flatMap((size, n) => [...started(LIST, 2), ...text(String(n)), ...started(NUMBER, size)]),
    ...[...started(LIST, 0), ...started(LIST, 0), ...started(LIST, 0)], // files, filters, sorts
    ...[...started(LIST, 1), ...text("title")],
  ];
  return { pages: pages.length, bytes: new Uint8Array(bytes) };
}

/** Compiles the program. Rejects when it is damaged. */
export async function openPagefind(bytes) {
  return new Pagefind(await WebAssembly.compile(bytes));
}

class Pagefind {
  constructor(module) {
    this.module = module;
  }

  /** The stems of words as the index has them: `reunions` gives `reunion`. */
  async stems(words) {
    const run = await Run.start(this.module);
    const index = run.check(run.wasm.enter_playground_mode(run.index(description([], 1).bytes)));
    return run.search(index, words, false).search_keywords ?? [];
  }

  /**
   * Searches some indexes, each { described, words }: the description of its pages in bytes, and
   * the words to be searched as it lists them. Answers for each with [page, score] of what it found.
   */
  async search(indexes, words, isPhrase) {
    const run = await Run.start(this.module);
    return indexes.map(({ described, words: listed }) => {
      if (!listed.length) return [];
      const chunk = run.put(listing(listed));
      const index = run.check(run.wasm.load_index_chunk(run.index(described), ...chunk));
      return run.search(index, words, isPhrase).results.map(({ p, s }) => [Number(p), s]);
    });
  }
}

/** One life of the program: its memory goes when the answer is there. */
class Run {
  static async start(module) {
    const run = new Run();
    const start = { __wbindgen_init_externref_table: () => run.fillTable() };
    run.wasm = (await WebAssembly.instantiate(module, { "./pagefind_web_bg.js": start })).exports;
    run.wasm.__wbindgen_start();
    return run;
  }

  fillTable() {
    const table = this.wasm.__wbindgen_externrefs;
    const place = table.grow(4);
    table.set(0, undefined);
    [undefined, null, true, false].forEach((value, step) => table.set(place + step, value));
  }

  index(described) {
    return this.check(this.wasm.init_pagefind(...this.put(described)));
  }

  check(index) {
    if (!index) throw new Error("the index is damaged");
    return index >>> 0;
  }

  search(index, words, isPhrase) {
    const asked = () => this.put(utf8(words.join(" ")));
    const answer = this.wasm.search(
      index, ...asked(), ...asked(), ...this.put(utf8("{}")), ...this.put(utf8("")), isPhrase, false,
    );
    const bytes = new Uint8Array(this.wasm.memory.buffer, answer[0] >>> 0, answer[1]);
    return JSON.parse(new TextDecoder().decode(bytes));
  }

  /** Hands bytes over: where they are, and how many. */
  put(bytes) {
    const place = this.wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.wasm.memory.buffer).set(bytes, place);
    return [place, bytes.length];
  }
}

/** A file of words as Pagefind knows it: a list of one list. */
function listing(words) {
  const head = new Uint8Array([...started(LIST, 1), ...started(LIST, words.length)]);
  const bytes = new Uint8Array(words.reduce((sum, word) => sum + word.length, head.length));
  let place = 0;
  for (const part of [head, ...words]) {
    bytes.set(part, place);
    place += part.length;
  }
  return bytes;
}

/** The beginning of an item: its kind, and its value or length. */
function started(kind, number) {
  if (number < 24) return [(kind << 5) | number];
  if (number < 256) return [(kind << 5) | 24, number];
  return [(kind << 5) | 26, number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255];
}

function text(value) {
  const bytes = utf8(value);
  return [...started(TEXT, bytes.length), ...bytes];
}

function utf8(value) {
  return new TextEncoder().encode(value);
}
