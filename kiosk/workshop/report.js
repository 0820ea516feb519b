"use strict";
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const pick = (id) => document.getElementById(id);
document.documentElement.classList.add("scripted");

function showStrips() {
  const code = pick("strip").value;
  all(".strip").forEach((strip) => strip.classList.toggle("chosen", strip.dataset.lang === code));
}

function showTexts() {
  const pair = [pick("left").value, pick("right").value];
  all(".texts tr").forEach((row) => {
    const cells = all("[data-lang]", row);
    cells.forEach((cell) => cell.classList.toggle("beside", pair.includes(cell.dataset.lang)));
    pair.forEach((code) => row.append(...cells.filter((cell) => cell.dataset.lang === code)));
  });
}

function tell(cue) {
  const strip = cue.closest(".strip"), said = strip.querySelector(".said");
  all(".cue", strip).forEach((other) => {
    other.classList.toggle("on", other === cue);
    other.tabIndex = other === cue ? 0 : -1;
  });
  const when = document.createElement("b"), words = document.createElement("q"), speed = document.createElement("span");
  when.textContent = [cue.dataset.when, cue.dataset.name].filter(Boolean).join("  ");
  words.lang = cue.lang;
  words.textContent = cue.dataset.said;
  speed.textContent = ` ${cue.dataset.speed} letters a second`;
  said.replaceChildren(when, words, speed);
}

function go(event) {
  const cue = event.target.closest(".cue");
  if (!cue) return;
  const cues = all(".cue", cue.parentElement), place = cues.indexOf(cue);
  const to = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: cues.length - 1 }[event.key];
  if (to === undefined || !cues[to]) return;
  event.preventDefault();
  cues[to].focus();
}

all(".cues").forEach((cues) => {
  all(".cue", cues).forEach((cue, place) => { cue.tabIndex = place ? -1 : 0; });
  cues.addEventListener("keydown", go);
  ["focusin", "pointerover"].forEach((kind) => cues.addEventListener(kind, (event) => {
    if (event.target.matches(".cue")) tell(event.target);
  }));
});

const folded = all(".texts, .codes, .rule");
pick("unfold").addEventListener("click", (event) => {
  const open = event.target.getAttribute("aria-pressed") === "false";
  event.target.setAttribute("aria-pressed", String(open));
  all(".texts").forEach((details) => { details.open = open; });
});
let before = [];
addEventListener("beforeprint", () => {
  before = folded.map((details) => details.open);
  folded.forEach((details) => { details.open = true; });
});
addEventListener("afterprint", () => folded.forEach((details, place) => { details.open = before[place]; }));

pick("strip").addEventListener("change", showStrips);
pick("left").addEventListener("change", showTexts);
pick("right").addEventListener("change", showTexts);
showStrips();
showTexts();
