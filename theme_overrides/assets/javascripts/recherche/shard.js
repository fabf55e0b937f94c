/** A shard: some articles that are indexed together, their facts, and their words by the file. */

import { unpacked } from "./load.js";

const TOGETHER = 100; // places whose references share a file: as in references.py

/** Loads the head of a shard: `fetchFile` gives the bytes of a file of the search. */
export async function openShard(path, fetchFile) {
  return new Shard(read(await fetchFile(path).then(unpacked)), fetchFile);
}

class Shard {
  constructor(head, fetchFile) {
    Object.assign(this, head); // see generator/search/shard_files.py
    this.size = head.sizes.length;
    this.fetchFile = fetchFile;
    this.files = new Map();
  }

  /** The words that `isAsked` among those that have this beginning, with what the index lists. */
  async wordsOf(beginning, isAsked = () => true) {
    const files = await Promise.all(this.filesWith(beginning).map((path) => this.wordFile(path)));
    return files.flatMap(({ words, listed }) =>
      words.flatMap((word, place) =>
        word.startsWith(beginning) && isAsked(word) ? [{ word, listed: listed(place) }] : [],
      ),
    );
  }

  /** The files that may have a word of this beginning; each is known by its first word. */
  filesWith(beginning) {
    return this.words
      .filter(([first], place) => {
        const next = this.words[place + 1]?.[0];
        const isBefore = next !== undefined && next <= beginning;
        return !isBefore && (first <= beginning || first.startsWith(beginning));
      })
      .map(([, path]) => path);
  }

  wordFile(path) {
    return once(this.files, path, async () => {
      const [{ words, sizes }, bytes] = parted(await this.fetchFile(path).then(unpacked));
      const ends = [];
      sizes.reduce((end, size, place) => (ends[place] = end + size), 0);
      return { words, listed: (place) => bytes.subarray(ends[place] - sizes[place], ends[place]) };
    });
  }

  /** The column of a filter that has a file of its own. */
  column(name) {
    const [path] = this.later[name];
    return this.json(path);
  }

  /** What is shown of the article at a place. */
  text(place) {
    return this.json(`texts/${this.number}/${this.inLedger(place)}.bin`);
  }

  /** What the article at a place is saved as: see references.py. */
  async reference(place) {
    const own = this.inLedger(place);
    const path = `references/${this.number}/${Math.floor(own / TOGETHER)}.bin`;
    return (await once(this.files, path, () => this.json(path)))[own];
  }

  /** The words of the shard, under the number of articles that have them: see spelling.py. */
  spelled() {
    return once(this.files, this.spellings, () => this.json(this.spellings));
  }

  inLedger(place) {
    return this.places?.[place] ?? place;
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
