// The chart's readout: where the pointer is, the day and its counts. They are read from the table below the chart,
// which says the same to screen readers, so that nothing is sent twice.

const SVG = "http://www.w3.org/2000/svg";

function readTable(table) {
  const names = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent);
  const days = [...table.tBodies[0].rows].map((row) => ({
    day: row.cells[0].textContent,
    counts: [...row.cells].slice(1).map((cell) => cell.textContent),
  }));
  return { names, days };
}

function pointsOf(chart) {
  const places = (line) => line.getAttribute("points").trim().split(/\s+/).map((point) => Number(point.split(",")[0]));
  return [...places(chart.querySelector(".line")), places(chart.querySelector(".unfinished")).at(-1)];
}

function nearest(values, wanted) {
  return values.reduce((best, value, index) => (Math.abs(value - wanted) < Math.abs(values[best] - wanted) ? index : best), 0);
}

function paragraph(name, count, series) {
  const line = document.createElement("p");
  const label = document.createElement("span");
  const value = document.createElement("span");
  label.textContent = name;
  if (series) {
    line.classList.add(series);
    label.className = "series-name";
  }
  value.textContent = count;
  line.append(label, value);
  return line;
}

class Readout {
  constructor(chart, table) {
    this.chart = chart;
    this.data = readTable(table);
    this.positions = pointsOf(chart);
    this.series = [...chart.querySelectorAll(".line:not(.unfinished)")].map((line) =>
      [...line.classList].find((name) => name.startsWith("series-")));
    this.box = document.createElement("div");
    this.box.className = "readout";
    this.box.hidden = true;
    this.pointer = document.createElementNS(SVG, "line");
    this.pointer.setAttribute("class", "pointer");
    chart.append(this.pointer);
    chart.parentElement.append(this.box);
    chart.addEventListener("pointermove", (event) => this.show(event));
    chart.addEventListener("pointerleave", () => this.hide());
  }

  show(event) {
    const frame = this.chart.getBoundingClientRect();
    const scale = this.chart.viewBox.baseVal.width / frame.width;
    const index = nearest(this.positions, (event.clientX - frame.left) * scale);
    const { day, counts } = this.data.days[index];
    this.box.replaceChildren(paragraph(day, ""), ...counts.map((count, at) =>
      paragraph(this.data.names[at], count, this.series[at])));
    this.box.hidden = false;
    this.place(this.positions[index], frame.width, scale);
  }

  place(position, width, scale) {
    for (const end of ["x1", "x2"]) this.pointer.setAttribute(end, position);
    this.pointer.setAttribute("y1", 0);
    this.pointer.setAttribute("y2", this.chart.viewBox.baseVal.height - 24);
    this.pointer.removeAttribute("visibility");
    const left = position / scale;
    const isRight = left + this.box.offsetWidth + 16 > width;
    this.box.style.left = `${isRight ? left - this.box.offsetWidth - 12 : left + 12}px`;
  }

  hide() {
    this.box.hidden = true;
    this.pointer.setAttribute("visibility", "hidden");
  }
}

const chart = document.querySelector("[data-chart]");
const table = document.querySelector("[data-days]");
if (chart && table) new Readout(chart, table);
// Where it is wider than the screen, the newest days are the ones to see.
if (chart) chart.parentElement.scrollLeft = chart.parentElement.scrollWidth;
