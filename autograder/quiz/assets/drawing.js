// Draws a question's figure: grids of numbers as tables, or the input as SVG with the kernel's windows on it; drawing.py does it in letters.
// asked: null, or {chosen, choose} where a window is asked for; then none is shown but the one that was chosen.
function autograderFigure(tools, figure, asked) {
  "use strict";
  const { make, say, show } = tools;
  const SVG = "http://www.w3.org/2000/svg";
  const table = (name, grid) =>
    make("table", { class: "grid" }, make("caption", {}, name), make("tbody", {}, grid.map((row) => make("tr", {}, row.map((value) => make("td", {}, show(value)))))));
  if (figure.name === "grids") return make("div", { class: "grids" }, Object.entries(figure.grids).map(([name, grid]) => table(name, grid)));
  const [height, width] = figure.input, [rows, columns] = figure.kernel, stride = figure.stride || 1, padding = figure.padding || 0;
  const tall = height + 2 * padding, wide = width + 2 * padding, cell = Math.max(9, Math.min(30, Math.floor(340 / Math.max(tall, wide)))), edge = 22;
  const svg = document.createElementNS(SVG, "svg");
  const add = (tag, attributes, text) => {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (text !== undefined) element.textContent = text;
    svg.append(element);
    return element;
  };
  const x = (column) => edge + (column + padding) * cell, y = (row) => edge + (row + padding) * cell;
  svg.setAttribute("viewBox", `0 0 ${edge + wide * cell + 4} ${edge + tall * cell + 4}`);
  svg.setAttribute("width", edge + wide * cell + 4);
  svg.setAttribute("role", "img");
  const caption = say("figure", { height, width, rows, columns, stride, padding });
  add("title", {}, caption);
  add("rect", { x: x(-padding), y: y(-padding), width: wide * cell, height: tall * cell, class: "padding" });
  add("rect", { x: x(0), y: y(0), width: width * cell, height: height * cell, class: "input" });
  let lines = "";
  for (let row = -padding; row <= height + padding; row++) lines += `M${x(-padding)} ${y(row)}h${wide * cell}`;
  for (let column = -padding; column <= width + padding; column++) lines += `M${x(column)} ${y(-padding)}v${tall * cell}`;
  add("path", { d: lines, class: "lines" });
  const step = Math.ceil(14 / cell);
  for (let row = 0; row < height; row += step) add("text", { x: edge - 4, y: y(row) + cell / 2, class: "row" }, row);
  for (let column = 0; column < width; column += step) add("text", { x: x(column) + cell / 2, y: edge - 8, class: "column" }, column);
  const window = (row, column, name) => add("rect", { x: x(column - padding), y: y(row - padding), width: columns * cell, height: rows * cell, class: name });
  const legend = [];
  if (figure.at) {
    window(figure.at[0] * stride, figure.at[1] * stride, "first window");
    legend.push(["first", "this"]);
  } else if (!asked) {
    window(0, 0, "first window");
    legend.push(["first", "first"]);
    if (stride + columns <= wide) {
      window(0, stride, "second window");
      legend.push(["second", "second"]);
    }
  } else {
    svg.classList.add("clickable");
    if (asked.chosen) window(asked.chosen[0] + padding, asked.chosen[1] + padding, "first window");
    svg.addEventListener("click", (event) => {
      const frame = svg.getBoundingClientRect(), scale = svg.viewBox.baseVal.width / frame.width;
      const row = Math.floor(((event.clientY - frame.top) * scale - edge) / cell) - padding, column = Math.floor(((event.clientX - frame.left) * scale - edge) / cell) - padding;
      if (row < -padding || column < -padding || row >= height + padding || column >= width + padding) return;
      asked.choose(row, column);
    });
  }
  if (padding) legend.push(["zeros", "zeros"]);
  const key = legend.map(([look, name]) => make("span", { class: "key " + look }, say(name)));
  return make("figure", {}, svg, make("figcaption", {}, caption + " ", key));
}
