// Tables that sort by any column, and one that is filtered. Without this the page reads as well.
(() => {
  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent.trim() : Number(cell.dataset.value);
  };
  const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b)));
  const sort = (table, head, column) => {
    const first = head.dataset.first ?? "ascending";
    const descending = (first === "descending") !== (head.getAttribute("aria-sort") === first);
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const body = table.tBodies[0];
    const rows = [...body.rows].sort((a, b) => compare(value(a, column), value(b, column)) * (descending ? -1 : 1));
    body.append(...rows);
  };
  for (const table of document.querySelectorAll("table.sorts")) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => sort(table, head, column));
    });
  }
  const filters = document.getElementById("filters");
  if (!filters) return;
  filters.hidden = false;
  const [words, verdict, shown] = ["words", "verdict", "shown"].map((id) => document.getElementById(id));
  const rows = [...document.getElementById("table").tBodies[0].rows];
  const filter = () => {
    const wanted = words.value.toLowerCase();
    let count = 0;
    for (const row of rows) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted) || (verdict.value !== "" && row.dataset.verdict !== verdict.value);
      count += row.hidden ? 0 : 1;
    }
    shown.textContent = `${count} of ${rows.length}`;
  };
  words.addEventListener("input", filter);
  verdict.addEventListener("change", filter);
  for (const box of document.querySelectorAll(".graph a[data-scene]")) {
    box.addEventListener("click", () => {
      words.value = box.dataset.scene;
      verdict.value = "";
      filter();
    });
  }
  filter();
})();
