/**
 * Where words stand, as Pagefind 1.5 writes it (CBOR, RFC 8949):
 * [word, [[page, [place, …], [place, …]], …], spellings], the places being those in the text and
 * those in the title. A page is told by how far it is from the one before, a place too; a negative
 * number says what the places after it weigh, or in which field they are.
 */

const [NUMBER, NEGATIVE, TEXT, LIST] = [0, 1, 3, 4]; // kinds of items
const UNTOLD = 25; // what a place weighs if nothing is said
const FAR = 2 ** 32; // more places than a field has

/** Calls `visit(page, text, title)` for each page of a word, in order; see `Places`. */
export function eachPage(bytes, visit) {
  const reader = new Reader(bytes);
  reader.list(3);
  reader.text();
  const count = reader.list();
  const text = new Places(reader, false);
  const title = new Places(reader, true);
  let page = 0;
  for (let n = 0; n < count; n++) {
    reader.list(3);
    page += reader.number();
    text.read();
    title.read();
    visit(page, text, title);
  }
}

/** Places of one page: `count` of them, `weight` in all; `all()` lists them, until the next page. */
class Places {
  constructor(reader, hasFields) {
    this.reader = reader;
    this.hasFields = hasFields;
  }

  read() {
    const { reader } = this;
    this.count = this.weight = 0;
    this.size = reader.list();
    this.start = reader.place;
    let weight = UNTOLD;
    for (let n = 0; n < this.size; n++) {
      const number = reader.number();
      if (number < 0) weight = Math.min(255, -1 - number);
      else {
        this.count += 1;
        this.weight += weight;
      }
    }
  }

  /** Places as numbers; those of two fields are far apart. */
  all() {
    const reader = new Reader(this.reader.bytes, this.start);
    const places = [];
    let field = Number(this.hasFields); // that of a text is 0
    let place = 0;
    for (let n = 0; n < this.size; n++) {
      const number = reader.number();
      if (number < 0) {
        if (this.hasFields) field = -number;
        place = 0;
      } else {
        place += number;
        places.push(field * FAR + place);
      }
    }
    return places;
  }
}

class Reader {
  constructor(bytes, place = 0) {
    this.bytes = bytes;
    this.place = place;
  }

  head(kind, other = kind) {
    const first = this.bytes[this.place++];
    this.kind = first >> 5;
    if (first === undefined || (this.kind !== kind && this.kind !== other)) damaged();
    let value = first & 31;
    if (value < 24) return value;
    let more = 1 << (value - 24);
    if (more > 4 || this.place + more > this.bytes.length) damaged();
    for (value = 0; more; more--) value = value * 256 + this.bytes[this.place++];
    return value;
  }

  number() {
    const value = this.head(NUMBER, NEGATIVE);
    return this.kind === NUMBER ? value : -1 - value;
  }

  text() {
    const length = this.head(TEXT); // moves on first
    this.place += length;
  }

  /** The length of a list, which must be `size` where that is given. */
  list(size) {
    const length = this.head(LIST);
    if (size !== undefined && length !== size) damaged();
    return length;
  }
}

function damaged() {
  throw new Error("a word of the index is damaged");
}
