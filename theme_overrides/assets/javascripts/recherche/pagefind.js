/**
 * Drives Pagefind's search program (WebAssembly, pagefind 1.5): what its own script does, without
 * loading anything. Every search starts afresh with the words that it is handed, so that its
 * answer does not depend on what was searched before.
 */

const PLAIN = [0x80, 0x80, 0x80]; // CBOR: no files, no filters, no sorts
const TITLE = [0x81, 0x65, ...utf8("title")];
const VERSION = [0x65, ...utf8("1.5.2")];
/** The description of an index of one page without words. */
const EMPTY = new Uint8Array([0x86, ...VERSION, 0x81, 0x82, 0x61, 0x30, 0x01, ...PLAIN, ...TITLE]);

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
    const index = run.check(run.wasm.enter_playground_mode(run.index(EMPTY)));
    return run.search(index, words, false).search_keywords ?? [];
  }

  /**
   * Searches some indexes, each { meta, words }: the description of its pages, and the words to be
   * searched as it lists them. Answers for each with the [page, score] of what it found.
   */
  async search(indexes, words, isPhrase) {
    const run = await Run.start(this.module);
    return indexes.map(({ meta, words: listed }) => {
      if (!listed.length) return [];
      const chunk = run.put(listing(listed));
      const index = run.check(run.wasm.load_index_chunk(run.index(meta), ...chunk));
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

  index(meta) {
    return this.check(this.wasm.init_pagefind(...this.put(meta)));
  }

  check(index) {
    if (!index) throw new Error("the index is damaged");
    return index >>> 0;
  }

  search(index, words, isPhrase) {
    const text = () => this.put(utf8(words.join(" ")));
    const answer = this.wasm.search(
      index, ...text(), ...text(), ...this.put(utf8("{}")), ...this.put(utf8("")), isPhrase, false,
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
  const count = words.length;
  const head = new Uint8Array([0x81, 0x9a, count >>> 24, count >>> 16, count >>> 8, count]);
  const bytes = new Uint8Array(words.reduce((sum, word) => sum + word.length, head.length));
  let place = 0;
  for (const part of [head, ...words]) {
    bytes.set(part, place);
    place += part.length;
  }
  return bytes;
}

function utf8(text) {
  return new TextEncoder().encode(text);
}
