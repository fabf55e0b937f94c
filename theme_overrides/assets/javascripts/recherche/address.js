/**
 * The search that an address holds, and the address that holds a search:
 * ?q=paix&pays=LA&pays=VN&annee=2015-2020&annee=inconnue&tri=recent. A link to it is a citation of
 * the search, so what it meant stays: `annee=2015` is a year, `annee=2015&annee=2017` those between.
 *
 * A search is { text, chosen, from, to, undated, order }: `chosen` maps a filter's key to its
 * values, `from` and `to` are years or "", `undated` is whether articles without a known year are
 * asked for, `order` is "", "recent" or "ancien".
 */

const ORDERS = ["", "recent", "ancien"];
const RANGE = /^(\d{4})?(-)?(\d{4})?$/;

/** `keys` are those of the filters; `years` is { key, unknown }, the filter by year. */
export function readSearch(query, keys, years) {
  const address = new URLSearchParams(query);
  const order = address.get("tri") ?? "";
  return {
    text: address.get("q") ?? "",
    chosen: new Map(keys.map((key) => [key, [...new Set(address.getAll(key))].filter(Boolean)])),
    ...readYears(address.getAll(years.key), years.unknown),
    order: ORDERS.includes(order) ? order : "",
  };
}

export function writeSearch({ text, chosen, from, to, undated, order }, years) {
  const address = new URLSearchParams();
  if (text.trim()) address.set("q", text.trim());
  for (const [key, values] of chosen) for (const value of values) address.append(key, value);
  if (from || to) address.append(years.key, from === to ? from : `${from}-${to}`);
  if (undated) address.append(years.key, years.unknown);
  if (order) address.set("tri", order);
  return address.toString();
}

function readYears(values, unknown) {
  const ranges = values.map((value) => RANGE.exec(value)).filter((match) => match?.[0].length > 1);
  const starts = ranges.map(([, from]) => from ?? "").sort();
  const ends = ranges.map(([, from, dash, to]) => to ?? (dash ? "" : from)).sort();
  const to = ends.includes("") ? "" : (ends.at(-1) ?? "");
  return { from: starts[0] ?? "", to, undated: values.includes(unknown) };
}
