// Reads and marks answers in a browser as answers.py, marking.py and review.py do: with the same patterns, sentences and rules.
// language: a function that gives the one in use.
function autograderMarking(settings, language) {
  "use strict";
  const patterns = Object.fromEntries(Object.entries(settings.patterns).map(([name, source]) => [name, new RegExp(source)]));
  const everywhere = Object.fromEntries(Object.entries(settings.patterns).map(([name, source]) => [name, new RegExp(source, "g")]));
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => (values && name in values ? values[name] : whole));
  const show = (value) => (Array.isArray(value) ? "(" + value.map(show).join(", ") + (value.length === 1 ? ",)" : ")") : Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6))));

  // ---- reading answers, as answers.py does
  class Unread extends Error {
    constructor(name, values) {
      super(name);
      this.says = fill(settings.unread[name][language()], values);
    }
  }
  const without = (name, text, by) => text.replace(everywhere[name], by === undefined ? "" : by);

  function normalise(raw) {
    let text = without("superscript", String(raw).slice(0, settings.longest), (found) => "^" + [...found].map((digit) => settings.superscripts[digit]).join(""));
    text = without("vulgar", text, "?").normalize("NFKC").toLowerCase();
    return without("edge", without("space", without("minus", text, "-"), " "));
  }

  function readNumber(raw, unit) {
    let text = without("name", normalise(raw));
    if (!patterns["bare point"].test(text)) text = text.replace(patterns.tail, "");
    for (const word of Object.values(unit || {}).map(normalise)) if (text.endsWith(word)) text = text.slice(0, text.length - word.length).replace(/ +$/, "");
    text = without("unit", text, "$1").replace(/ +$/, "");
    const negative = text[0] === "-";
    const value = unsigned(negative || text[0] === "+" ? text.slice(1).replace(/^ +| +$/g, "") : text);
    if (value === null || !Number.isFinite(value)) throw unit ? new Unread("UNIT", { unit: unit[language()] }) : new Unread("ONE_NUMBER");
    return negative ? -value : value;
  }

  function unsigned(text) {
    let found;
    if ((found = text.match(patterns.exponent))) return Number(found[1]) * 10 ** Number(found[2]);
    if ((found = text.match(patterns.power))) return (found[1] ? bare(found[1]) : 1) * 10 ** Number(found[2]);
    if ((found = text.match(patterns.fraction))) return Number(found[2]) ? Number(found[1]) / Number(found[2]) : null;
    if (patterns.scaled.test(text)) {
      let sum = 0;
      for (const part of text.matchAll(everywhere.part)) sum += bare(part[1]) * (settings.scales[part[2]] || 1);
      return sum;
    }
    found = text.match(patterns.plain);
    return found ? bare(found[1]) * (settings.scales[found[2]] || 1) : null;
  }
  const bare = (text) => Number(without("grouping", text));

  function unreadTuple(size) {
    return new Unread("NUMBERS", { size, example: Array.from({ length: size }, (_, index) => 4 + index).join(" × ") });
  }

  function readTuple(raw, size) {
    let text = without("tuple name", normalise(raw)).replace(patterns["tuple tail"], "$1").replace(/^ +| +$/g, "");
    text = without("axis", without("bracket", text), "$1");
    let parts = text.split(patterns.separator);
    if (parts.length && !parts[parts.length - 1]) parts.pop();
    if (parts.length === size + 1 && parts[0] === "none") parts = parts.slice(1);
    if (!parts.length || parts.length > 12 || !parts.every((part) => patterns["number in tuple"].test(part))) throw unreadTuple(size);
    return parts.map(Number);
  }

  const equal = (a, b) => (Array.isArray(b) ? Array.isArray(a) && a.length === b.length && a.every((one, index) => one === b[index]) : null);
  const same = (value, known, margin) => (Array.isArray(known) ? equal(value, known) : Math.abs(value - known) <= (margin || (Number.isInteger(known) ? 0 : settings.rounding)));

  function kindOfPart(question, number) {
    const kind = question.rows.length ? question.rows[number].kind : question.kind;
    return kind === "window" ? "tuple" : kind;
  }

  function readPart(question, variant, number, raw) {
    if (kindOfPart(question, number) !== "tuple") return readNumber(raw, question.unit);
    const part = variant.parts[number], value = readTuple(raw, part.answer.length);
    if (value.length !== part.answer.length && !part.outcomes.some(([known]) => equal(value, known))) throw unreadTuple(part.answer.length);
    return value;
  }

  // ---- marking, as marking.py does; value: a number, a list, an option's id, or a list of ids or values
  function judge(question, variant, value) {
    if (question.kind === "choice" || question.kind === "several") {
      const chosen = question.kind === "choice" ? [value] : value;
      let wrong = variant.order.filter((name) => chosen.includes(name) !== variant.right.includes(name));
      if (question.kind === "choice") wrong = wrong.filter((name) => chosen.includes(name));
      return { score: wrong.length ? 0 : 1, mistakes: wrong.map((name) => [name]), parts: [!wrong.length] };
    }
    if (question.kind === "order") {
      const right = equal(value, question.items.map((item) => item.id));
      const wrong = right ? [] : Object.entries(question.before).filter(([, [first, second]]) => value.indexOf(first) < value.indexOf(second));
      return { score: right ? 1 : 0, mistakes: wrong.map(([name]) => [name]), parts: [right] };
    }
    const found = (question.kind === "table" ? value : [value]).map((one, number) => {
      const part = variant.parts[number], margin = variant.margin || 0;
      if (same(one, part.answer, margin)) return [true, []];
      const known = part.outcomes.find(([wrong]) => same(one, wrong, margin));
      return [false, known ? known[1] : []];
    });
    const earned = found.map(([right, names]) => (right ? 1 : Math.max(0, ...names.map((name) => question.scores[name] || 0))));
    return { score: earned.reduce((a, b) => a + b, 0) / earned.length, mistakes: found.filter(([right, names]) => !right && names.length).map(([, names]) => names), parts: found.map(([right]) => right) };
  }

  // ---- Leitner's boxes, as review.py has them
  function move(box, right, hints) {
    if (!right) return 1;
    return hints ? Math.max(box, 1) : Math.min(Math.max(box, 1) + 1, settings.days.length);
  }

  return { fill, show, Unread, readNumber, readTuple, readPart, kindOfPart, judge, move };
}
