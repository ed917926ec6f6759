// The quiz in a browser: what terminal.py does, with the same data, patterns, sentences and rules. Nothing is fetched.
function autograderQuiz(root, data, settings) {
  "use strict";
  const store = settings.store;
  const stage = make("div"), live = make("div", { class: "unseen", role: "status" });
  let language = ["en", "ko"].find((code) => code === remembered("language")) || settings.language, place = 0, mode = settings.section || "";
  const asked = {}; // for each question what is on the screen: {variant, hints, typed, order, outcome, complaint, attempt, shown}

  function remembered(name) {
    try {
      return localStorage.getItem(`${store}:${name}`);
    } catch (error) {
      return null; // a sandboxed frame has no storage
    }
  }
  function remember(name, value) {
    try {
      localStorage.setItem(`${store}:${name}`, value);
    } catch (error) {}
  }
  function speak(code) {
    language = code;
    remember("language", code);
    if (settings.onlanguage) settings.onlanguage(code);
  }

  const { fill, show, Unread, readNumber, readTuple, readPart, kindOfPart, judge, move } = autograderMarking(settings, () => language);

  // ---- sentences
  const say = (name, values) => fill(settings.words[name][language], values);

  function make(tag, attributes, ...inside) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...inside.flat().filter((part) => part !== null && part !== undefined && part !== ""));
    return element;
  }

  function sentence(words, slots) {
    return words[language].map((piece) => render(piece, slots));
  }

  function render(piece, slots) {
    if (typeof piece === "string") return piece;
    if ("s" in piece) return slots[piece.s];
    if ("m" in piece) return formula(slots[piece.m][1]);
    const tag = "c" in piece ? "code" : "em";
    return make(tag, {}, (piece.c || piece.e).map((part) => render(part, slots)));
  }

  function formula(mathml) {
    const holder = document.createElement("span");
    holder.innerHTML = mathml; // made by us when the quiz was built, of numbers, names and signs
    return holder;
  }

  const asText = (words, slots) => words[language].map((piece) => plain(piece, slots)).join("");
  function plain(piece, slots) {
    if (typeof piece === "string") return piece;
    if ("s" in piece) return slots[piece.s];
    if ("m" in piece) return slots[piece.m][0];
    return (piece.c || piece.e).map((part) => plain(part, slots)).join("");
  }

  // ---- what is kept: the same as progress.py writes
  const fresh = () => ({ format: settings.format, session: [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join(""), boxes: {}, attempts: [] });
  function load() {
    try {
      const kept = JSON.parse(localStorage.getItem(store));
      if (kept && kept.format === settings.format && Array.isArray(kept.attempts) && kept.boxes) return kept;
    } catch (error) {} // a sandboxed frame has no storage, and a damaged one is as good as none
    return fresh();
  }
  let kept = load();
  function save() {
    try {
      localStorage.setItem(store, JSON.stringify(kept));
    } catch (error) {}
  }
  const today = () => Math.floor(Date.now() / 86400000);
  const dayDue = (one) => one.day + settings.days[one.box - 1];
  const due = () =>
    data.questions.filter((question) => kept.boxes[question.id] && dayDue(kept.boxes[question.id]) <= today())
      .sort((a, b) => kept.boxes[a.id].box - kept.boxes[b.id].box || dayDue(kept.boxes[a.id]) - dayDue(kept.boxes[b.id]) || (a.id < b.id ? -1 : 1));

  function record(question, here, typed, outcome) {
    if (!here.attempt) {
      here.attempt = { question: question.id, version: question.version, variant: here.variant.id, at: new Date().toISOString().slice(0, 19) + "Z", answer: typed, score: outcome.score, mistakes: outcome.mistakes, tries: 0, hints: here.hints, shown: here.shown, right: false };
      kept.attempts = [...kept.attempts, here.attempt].slice(-settings.most);
      here.attempt = kept.attempts[kept.attempts.length - 1];
      const right = outcome.score === 1 && !here.shown;
      kept.boxes[question.id] = { box: move((kept.boxes[question.id] || { box: 0 }).box, right, here.hints), day: today() };
    }
    update(here, { tries: here.attempt.tries + (here.shown ? 0 : 1), shown: here.shown, right: outcome.score === 1 && !here.shown });
  }
  function update(here, changes) {
    Object.assign(here.attempt, { hints: here.hints, ...changes });
    save();
  }

  // ---- which question, in which numbers
  let list = [];
  function choose(section) {
    mode = section;
    remember("section", section);
    remember("place", 0);
    list = section === "review" ? due() : data.questions.filter((question) => !section || question.section === section);
    if (section === "review") list.forEach((question) => delete asked[question.id]);
    place = 0;
    draw();
  }

  function begin(question) {
    const last = [...kept.attempts].reverse().find((attempt) => attempt.question === question.id);
    const before = last ? question.variants.findIndex((variant) => variant.id === last.variant) : parseInt(kept.session.slice(0, 6), 16) - 1;
    return (asked[question.id] = { variant: question.variants[(before + 1) % question.variants.length], hints: 0, shown: false, typed: [] });
  }

  function another(question) {
    const now = asked[question.id].variant;
    begin(question).variant = question.variants[(question.variants.indexOf(now) + 1) % question.variants.length];
    draw("text");
  }

  // ---- the figure; where a window is asked for, a click chooses it
  function draws(figure, question, here) {
    if (!figure) return null;
    if (question.kind !== "window") return autograderFigure({ make, say, show }, figure, null);
    let chosen = null;
    try {
      const typed = readTuple(here.typed[0] || "", 2);
      if (typed.length === 2) chosen = typed;
    } catch (error) {} // nothing is chosen yet
    const choose = (row, column) => {
      here.typed[0] = `(${row}, ${column})`;
      draw("input");
    };
    return autograderFigure({ make, say, show }, figure, { chosen, choose });
  }

  // ---- the fields
  const letter = (index) => "abcdefghij"[index];

  function fields(question, here) {
    const variant = here.variant, name = `${settings.uid}-${question.id}`;
    const invalid = here.complaint ? { "aria-invalid": "true", "aria-describedby": `${settings.uid}-status` } : {};
    const input = (number, label, attributes) =>
      make("input", { type: "text", autocomplete: "off", autocapitalize: "off", spellcheck: "false", inputmode: kindOfPart(question, number) === "tuple" ? "text" : "decimal", value: here.typed[number] || "", ...label, ...attributes, ...(here.complaint && here.complaint.row === number ? invalid : {}), oninput: (event) => (here.typed[number] = event.target.value), onkeydown: (event) => event.key === "Enter" && !event.isComposing && check(question) });
    if (question.kind === "choice" || question.kind === "several") {
      const options = Object.fromEntries(question.options.map((option) => [option.id, option]));
      const type = question.kind === "choice" ? "radio" : "checkbox";
      const note = type === "checkbox" ? [make("p", { class: "note" }, say("several"))] : [];
      return [...note, ...variant.order.map((id, index) =>
        make("label", { class: "option" }, make("input", { type, name, value: id, checked: here.typed.includes(id), onchange: (event) => (here.typed = type === "radio" ? [id] : event.target.checked ? [...here.typed, id] : here.typed.filter((one) => one !== id)) }), make("span", {}, make("b", {}, letter(index) + ") "), sentence(options[id].text, variant.slots))))];
    }
    if (question.kind === "order") {
      const items = Object.fromEntries(question.items.map((item) => [item.id, item]));
      here.order = here.order || [...variant.order];
      const shift = (index, by) => () => {
        [here.order[index], here.order[index + by]] = [here.order[index + by], here.order[index]];
        draw(`${by < 0 ? "up" : "down"}-${here.order[index + by]}`);
      };
      return [make("p", { class: "note" }, say("order")), make("ol", { class: "order" }, here.order.map((id, index) => {
        const text = asText(items[id].text, variant.slots);
        return make("li", {}, make("span", {}, sentence(items[id].text, variant.slots)),
          make("button", { type: "button", "data-focus": `up-${id}`, "aria-label": `${text}: ${say("up")}`, disabled: index === 0, onclick: shift(index, -1) }, "▲"),
          make("button", { type: "button", "data-focus": `down-${id}`, "aria-label": `${text}: ${say("down")}`, disabled: index === here.order.length - 1, onclick: shift(index, 1) }, "▼"));
      }))];
    }
    if (question.kind === "table")
      return make("table", { class: "rows" }, make("tbody", {}, question.rows.map((row, number) =>
        make("tr", {}, make("th", { scope: "row" }, sentence(row.label, variant.slots)), make("td", {}, input(number, { "aria-label": asText(row.label, variant.slots), "data-focus": `row-${number}` })), make("td", { class: "mark" }, here.outcome ? (here.outcome.parts[number] ? "✔" : "✘") : "")))));
    const note = question.kind === "window" ? make("p", { class: "note" }, say("window")) : null;
    return [note, make("label", { class: "answer" }, make("span", {}, say("answer")), input(0, { "data-focus": "input" }), question.unit ? make("span", {}, question.unit[language]) : null)];
  }

  function given(question, here) {
    const variant = here.variant;
    if (question.kind === "choice") {
      if (!here.typed.length) throw new Unread("LETTER", { first: "a", last: letter(variant.order.length - 1) });
      return here.typed[0];
    }
    if (question.kind === "several") return variant.order.filter((id) => here.typed.includes(id));
    if (question.kind === "order") return here.order;
    if (question.kind !== "table") return readPart(question, variant, 0, here.typed[0] || "");
    return question.rows.map((row, number) => {
      try {
        return readPart(question, variant, number, here.typed[number] || "");
      } catch (error) {
        error.row = number;
        error.says = `${asText(row.label, variant.slots)}: ${error.says}`;
        throw error;
      }
    });
  }

  // ---- what happens
  function check(question) {
    const here = asked[question.id];
    here.complaint = here.outcome = null;
    try {
      const value = given(question, here);
      here.outcome = judge(question, here.variant, value);
      if (!here.shown) record(question, here, show_given(value), here.outcome);
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      here.complaint = { says: error.says, row: error.row === undefined ? 0 : error.row };
    }
    const wrong = here.complaint ? here.complaint.row : here.outcome.parts.indexOf(false);
    draw(wrong < 0 ? "check" : question.rows.length ? `row-${wrong}` : "input"); // where the next try is typed
  }
  const show_given = (value) => (Array.isArray(value) ? value.map((one) => (typeof one === "string" ? one : show(one))).join(", ") : typeof value === "string" ? value : show(value)).slice(0, settings.longest);

  function hint(question) {
    asked[question.id].hints += 1;
    if (asked[question.id].attempt) update(asked[question.id], {});
    draw("hint");
  }

  function reveal(question) {
    const here = asked[question.id];
    here.shown = !(here.outcome && here.outcome.score === 1);
    if (here.shown) record(question, here, "", { score: 0, mistakes: [] });
    here.revealed = true;
    here.complaint = null;
    draw("status");
  }

  function feedback(question, here) {
    const slots = here.variant.slots, parts = [];
    for (let number = 0; number < Math.min(here.hints, question.hints.length); number++)
      parts.push(make("p", { class: "hint" }, make("b", {}, say("hint number", { number: number + 1, count: question.hints.length }) + ": "), sentence(question.hints[number], slots)));
    if (here.complaint) parts.push(make("p", { class: "ask" }, "⚠ " + here.complaint.says));
    const outcome = here.outcome;
    if (outcome && outcome.score === 1) parts.push(make("p", { class: "right" }, "✔ " + say("right")));
    if (outcome && outcome.score < 1) {
      parts.push(make("p", { class: "wrong" }, "✘ " + (outcome.score > 0 ? say("partly", { score: Math.round(outcome.score * 100) }) : say("wrong"))));
      for (const names of outcome.mistakes.slice(0, settings.said)) {
        const sentences = names.filter((name) => question.feedback[name]).map((name) => sentence(question.feedback[name], slots));
        if (sentences.length === 1) parts.push(make("p", { class: "mistake" }, sentences[0]));
        else if (sentences.length) parts.push(make("p", { class: "mistake" }, say("either")), make("ul", {}, sentences.map((words) => make("li", {}, words))));
      }
      if (!outcome.mistakes.length) parts.push(make("p", { class: "mistake" }, say(here.hints < question.hints.length ? "unknown" : "no hint left")));
    }
    if (here.revealed || (outcome && outcome.score === 1)) {
      parts.push(make("p", { class: "solution" }, make("b", {}, say("solution") + ": "), sentence(question.solution, slots)));
      if (here.revealed) parts.push(make("p", { class: "solution" }, make("b", {}, say("is") + ": "), answer(question, here.variant)));
    }
    return parts;
  }

  function answer(question, variant) {
    if (question.kind === "order") return question.items.map((item) => asText(item.text, variant.slots)).join(" → ");
    if (variant.right) return variant.order.map((id, index) => [id, index]).filter(([id]) => variant.right.includes(id)).map(([id, index]) => `${letter(index)}) ${asText(question.options.find((option) => option.id === id).text, variant.slots)}`).join("; ");
    return variant.parts.map((part, number) => (question.rows.length ? asText(question.rows[number].label, variant.slots) + ": " : "") + (part.answer >= 10000 ? part.answer.toLocaleString("en") : show(part.answer))).join("; ");
  }

  // ---- the page
  function button(name, onclick, attributes, text) {
    return make("button", { type: "button", "data-focus": name, onclick, ...attributes }, text || say(name));
  }

  function draw(focus) {
    root.lang = language;
    stage.replaceChildren(top(), list.length ? card(list[place]) : empty(), panel());
    const told = stage.querySelector(".feedback");
    if (told && told.textContent !== live.textContent) live.textContent = told.textContent;
    if (focus) {
      const found = root.querySelector(`[data-focus="${CSS.escape(focus)}"]`);
      const target = !found || found.disabled ? root.querySelector('[data-focus="check"]') : found;
      if (target) target.focus();
      if (target && target.tagName === "INPUT" && target.type === "text") target.setSelectionRange(target.value.length, target.value.length);
    }
  }

  function top() {
    const sections = [...new Set(data.questions.map((question) => question.section))].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    const tab = (section, text) => button(`section-${section}`, () => { choose(section); root.querySelector(`[data-focus="section-${section}"]`).focus(); }, { "aria-pressed": String(mode === section) }, text);
    const tabs = sections.map((section) => tab(section, section));
    const languages = make("div", { class: "languages" }, [["ko", "한국어"], ["en", "English"]].map(([code, text]) =>
      button(`language-${code}`, () => { speak(code); draw(`language-${code}`); }, { lang: code, "aria-pressed": String(language === code) }, text)));
    return make("div", { class: "top" }, make("div", { class: "sections", role: "group", "aria-label": say("section") }, tabs, tab("review", `${say("review")} (${due().length})`)), languages);
  }

  function empty() {
    const days = Object.values(kept.boxes).map(dayDue);
    const text = !days.length ? say("nothing yet") : Math.min(...days) > today() ? say("next due", { days: Math.min(...days) - today() }) : say("nothing due");
    return make("p", { class: "card", role: "status" }, text);
  }

  function card(question) {
    const here = asked[question.id] || begin(question);
    const level = say("difficulty", { level: question.difficulty });
    const step = (by) => () => { place += by; remember("place", place); draw("text"); };
    return make("section", { class: "card", "aria-label": say("question", { number: place + 1, count: list.length }) },
      make("p", { class: "number" }, say("question", { number: place + 1, count: list.length }), make("span", { title: level }, make("span", { "aria-hidden": "true" }, " " + "●".repeat(question.difficulty) + "○".repeat(3 - question.difficulty)), make("span", { class: "unseen" }, " " + level))),
      make("fieldset", {}, make("legend", { tabindex: "-1", "data-focus": "text" }, sentence(question.text, here.variant.slots)), draws(here.variant.figure, question, here), fields(question, here)),
      make("div", { class: "buttons" },
        button("check", () => check(question), { class: "main" }),
        button("hint", () => hint(question), { disabled: here.hints >= question.hints.length }),
        button("show", () => reveal(question), { disabled: Boolean(here.revealed) }),
        button("another", () => another(question), { disabled: question.variants.length < 2 })),
      make("div", { class: "feedback", id: `${settings.uid}-status`, tabindex: "-1", "data-focus": "status" }, feedback(question, here)),
      make("div", { class: "buttons" }, button("back", step(-1), { disabled: place === 0 }), button("next", step(1), { disabled: place === list.length - 1 })));
  }

  function panel() {
    const first = {};
    for (const attempt of kept.attempts) first[attempt.question] = attempt; // the latest
    const known = data.questions.filter((question) => first[question.id]);
    const right = known.filter((question) => first[question.id].score === 1 && !first[question.id].shown);
    const again = new Map();
    for (const question of known) if (!right.includes(question)) for (const one of question.read.length ? question.read : [{ name: question.section, title: { en: question.section, ko: question.section } }]) again.set(one.name, one);
    return make("details", { class: "panel", ontoggle: (event) => (settings.opened = event.target.open), open: settings.opened },
      make("summary", {}, make("b", {}, say("score")), " " + say("scored", { right: right.length, count: known.length })),
      make("p", {}, make("b", {}, say("read") + ": "), again.size ? "" : say("nothing to read")),
      make("ul", {}, [...again.values()].map((one) => make("li", {}, one.title[language], one.name === one.title.en ? "" : make("code", {}, " " + one.name)))),
      make("div", { class: "buttons" }, button("results", save_results), button("reset", () => { if (confirm(say("sure"))) { kept = fresh(); save(); Object.keys(asked).forEach((id) => delete asked[id]); choose(mode); } })),
      make("p", { class: "note" }, say("kept")));
  }

  function save_results() {
    const text = JSON.stringify({ ...kept, title: data.title });
    const link = make("a", { href: URL.createObjectURL(new Blob([text], { type: "application/json" })), download: `quiz-results-${kept.session.slice(0, 6)}.json` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  // what is read aloud has to be there before it changes, so it lies outside of what is drawn anew
  root.replaceChildren(stage, live);
  // a notebook has shortcuts on single letters: what is typed here stays here
  root.addEventListener("keydown", (event) => event.stopPropagation());
  if (document.body.dataset.jpThemeLight === "false") root.classList.add("dark");
  root.classList.add("quiz");
  if (settings.onlanguage) settings.onlanguage(language);
  const [section, last] = [remembered("section"), Number(remembered("place"))];
  if (mode || !data.questions.some((question) => question.section === section)) choose(mode || (data.questions.length ? data.questions[0].section : ""));
  else {
    choose(section);
    if (Number.isInteger(last) && last > 0 && last < list.length) remember("place", (place = last));
    draw();
  }
  return { mark: (question, variant, value) => judge(question, variant, value), read: (name, ...rest) => ({ number: readNumber, tuple: readTuple, part: readPart }[name](...rest)), move };
}
