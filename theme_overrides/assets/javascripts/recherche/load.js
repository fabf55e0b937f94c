/**
 * The one place where the search loads anything. A copy that is opened from a disk, where nothing
 * can be fetched, puts another `load` here.
 */

/** A file of the site as bytes: `path` is relative to `root`. Rejects when it is not there. */
export async function load(path, root) {
  // The one file whose name stays when its content changes: a copy must not be trusted unasked.
  const cache = path.endsWith("/catalogue.json") ? "no-cache" : "default";
  const response = await fetch(new URL(path, root), { cache });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Bytes unpacked; those that a server has unpacked already as they are. */
export async function unpacked(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new DecompressionStream("gzip");
  const writer = stream.writable.getWriter();
  writer.write(bytes).catch(() => {}); // what is damaged is told to who reads
  writer.close().catch(() => {});
  return new Uint8Array(await new Response(stream.readable).arrayBuffer());
}
