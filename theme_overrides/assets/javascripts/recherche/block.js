/** A block: some shards whose articles are searched together, their facts, their words by the file. */

import { unpacked } from "./load.js";

const TOGETHER = 100; // places whose references share a file: as in references.py

/** Loads the head of a block: `fetchFile` gives the bytes of a file of the search. */
export async function openBlock(path, fetchFile) {
  return new Block(read(await fetchFile(path).then(unpacked)), fetchFile);
}

class Block {
  constructor(head, fetchFile) {
    Object.assign(this, head); // see generator/search/block_files.py
    this.size = head.sizes.length;
    this.fetchFile = fetchFile;
    this.loaded = new Map();
    this.starts = [];
    head.shards.reduce((start, [, size]) => (this.starts.push(start), start + size), 0);
  }

  /** The words that have this beginning: [{ word, parts }], see `listed`. */
  async beginning(beginning) {
    const isWith = (first, next) => first.startsWith(beginning) || (first <= beginning && !(next <= beginning));
    return this.listed(this.filesWith(isWith), (word) => word.startsWith(beginning));
  }

  /** A word, as a list of one or none. Of frequent ones there is only how often they stand in articles. */
  async word(word) {
    const isWith = (first, next) => first <= word && !(next <= word);
    return this.listed(this.filesWith(isWith), (one) => one === word);
  }

  /** A word with all places where it stands, as a list of one or none. */
  async places(word) {
    const place = this.frequent.indexOf(word);
    return place < 0 ? this.word(word) : this.listed([this.words.length + place], () => true);
  }

  /**
   * The words of some files that `isAsked`: [{ word, parts }], the parts being [{ start, bytes }],
   * what Pagefind's index lists of a shard whose articles begin at `start`.
   */
  async listed(numbers, isAsked) {
    const files = await Promise.all(numbers.map((number) => this.wordFile(number)));
    return files.flatMap(({ words, sizes, ends, bytes }) =>
      words.flatMap((word, place) => {
        if (!isAsked(word)) return [];
        let from = ends[place - 1] ?? 0;
        const parts = [];
        sizes[place].forEach((size, shard) => {
          if (size) parts.push({ start: this.starts[shard], bytes: bytes.subarray(from, from + size) });
          from += size;
        });
        return [{ word, parts }];
      }),
    );
  }

  /** The numbers of the files of which `isWith(first, next)`: their first word, and that of the next. */
  filesWith(isWith) {
    return this.words.flatMap((first, number) => (isWith(first, this.words[number + 1]) ? [number] : []));
  }

  wordFile(number) {
    return once(this.loaded, number, async () => {
      const [{ words, sizes }, bytes] = parted(await this.fetchFile(`${this.folder}${number}.bin`).then(unpacked));
      let end = 0;
      const ends = sizes.map((own) => (end = own.reduce((sum, size) => sum + size, end)));
      if (end !== bytes.length) throw new Error("a file of words is damaged");
      return { words, sizes, ends, bytes };
    });
  }

  /** The column of a filter; several of them may share a file. */
  async column(name, file) {
    const [path] = this.files[file];
    return (await once(this.loaded, path, () => this.json(path)))[name];
  }

  /** What is shown of the article at a place. */
  text(place) {
    const [number, own] = this.inLedger(place);
    return this.json(`texts/${number}/${own}.bin`);
  }

  /** What the article at a place is saved as: see references.py. */
  async reference(place) {
    const [number, own] = this.inLedger(place);
    const path = `references/${number}/${Math.floor(own / TOGETHER)}.bin`;
    return (await once(this.loaded, path, () => this.json(path)))[own];
  }

  /** The words of the block, under the number of articles that have them: see spelling.py. */
  spelled() {
    return once(this.loaded, this.spellings, () => this.json(this.spellings));
  }

  /** The number of an article's shard, and its place there. */
  inLedger(place) {
    const shard = this.starts.findLastIndex((start) => start <= place);
    const [number, , places] = this.shards[shard];
    const own = place - this.starts[shard];
    return [number, places?.[own] ?? own];
  }

  async json(path) {
    return read(await this.fetchFile(path).then(unpacked));
  }
}

/** The value that `make` promised once for a key; asked again when it failed. */
export function once(known, key, make) {
  if (!known.has(key)) {
    const made = make();
    known.set(key, made);
    made.catch(() => known.delete(key));
  }
  return known.get(key);
}

function read(bytes) {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** A line of JSON and the bytes after it. */
function parted(bytes) {
  const end = bytes.indexOf(0x0a);
  if (end < 0) throw new Error("a file of the search is damaged");
  return [read(bytes.subarray(0, end)), bytes.subarray(end + 1)];
}
