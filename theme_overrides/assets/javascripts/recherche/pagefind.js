/**
 * Asks Pagefind's search program (WebAssembly, pagefind 1.5) for the stems of words: the index has
 * nothing else, and only its own program knows how it made them.
 */

const VERSION = "1.5.2"; // the one that requirements.txt pins
const NOTHING = [0x86, 0x65, ...utf8(VERSION), 0x80, 0x80, 0x80, 0x80, 0x80]; // an index without pages (CBOR)

/** Starts the program. Rejects when it is damaged. */
export async function openPagefind(bytes) {
  const pagefind = new Pagefind();
  const start = { __wbindgen_init_externref_table: () => pagefind.fillTable() };
  const { instance } = await WebAssembly.instantiate(bytes, { "./pagefind_web_bg.js": start });
  pagefind.start(instance.exports);
  return pagefind;
}

class Pagefind {
  start(wasm) {
    this.wasm = wasm;
    wasm.__wbindgen_start();
    const index = this.check(wasm.init_pagefind(...this.put(new Uint8Array(NOTHING))));
    this.index = this.check(wasm.enter_playground_mode(index)); // where it tells the stems
  }

  fillTable() {
    const table = this.wasm.__wbindgen_externrefs;
    const place = table.grow(4);
    table.set(0, undefined);
    [undefined, null, true, false].forEach((value, step) => table.set(place + step, value));
  }

  check(index) {
    if (!index) throw new Error("Pagefind's program refuses an index");
    return index >>> 0;
  }

  /** The stems of words as the index has them: `reunions` gives `reunion`. */
  stems(words) {
    const asked = () => this.put(utf8(words.join(" ")));
    const { wasm } = this;
    const answer = wasm.search(
      this.index, ...asked(), ...asked(), ...this.put(utf8("{}")), ...this.put(utf8("")), false, false,
    );
    const bytes = new Uint8Array(wasm.memory.buffer, answer[0] >>> 0, answer[1]);
    const { search_keywords: stems } = JSON.parse(new TextDecoder().decode(bytes));
    if (stems?.length !== words.length) throw new Error("Pagefind's program tells no stems");
    return stems;
  }

  /** Hands bytes over: where they are, and how many. */
  put(bytes) {
    const place = this.wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.wasm.memory.buffer).set(bytes, place);
    return [place, bytes.length];
  }
}

function utf8(value) {
  return new TextEncoder().encode(value);
}
