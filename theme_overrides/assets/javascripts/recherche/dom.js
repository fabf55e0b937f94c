/** Elements made from texts: nothing that the search shows is ever read as HTML. */

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A message of the catalogue with its {values}; numbers as readers of the page write them. */
export function fill(message, values) {
  return message.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === "number" ? value.toLocaleString(document.documentElement.lang) : value;
  });
}

/** A message in the grammatical number of `n`: `key_one` or `key_many`. */
export function count(messages, key, n) {
  return fill(messages[`${key}_${n === 1 ? "one" : "many"}`], { n });
}
