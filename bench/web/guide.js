"use strict";
// The guide of programme.js: language, tours, stops, player. Sound is the clock; the document is touched only when something changes.
const { programme, places, media, gain } = GUIDE;
const $ = (id) => document.getElementById(id);
const museum = programme.museum;
const byId = new Map(programme.stops.map((stop) => [stop.id, stop]));
const sounds = new Map(), images = new Map();
let language = museum.languages[0], tour = null, stop = null, part = 0, playing = null, shown = {};

const text = (words, tongue = language) => words[tongue] || words[""] || words[museum.languages[0]] || Object.values(words)[0] || "";
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
const clipOf = (one) => one.clips[language] || Object.values(one.clips)[0];
const firstPart = (id) => byId.get(id).parts[0];

function put(element, name) {
  const [x, y, wide, high] = places[name];
  element.style.cssText += `left:${x}px;top:${y}px;width:${wide}px;height:${high}px;`;
  return element;
}
function button(name, label, verb) {
  const made = put(document.createElement("button"), name);
  made.innerHTML = label;
  made.onclick = verb;
  return made;
}
const screen = (name) => { document.body.dataset.screen = name; };

// What will be needed next is loaded and decoded ahead; what is no longer near is let go.
function keep(kind, wanted, make, drop) {
  for (const file of wanted) if (!kind.has(file)) kind.set(file, make(file));
  for (const [file, one] of kind) if (!wanted.includes(file)) { drop(one); kind.delete(file); }
}
function keepSounds(stopIds) {
  const wanted = stopIds.flatMap((id) => byId.get(id).parts.slice(0, 1)).map((one) => clipOf(one).sound);
  if (playing) wanted.push(playing.clip.sound);
  keep(sounds, wanted, (file) => {
    const sound = new Audio(media + file);
    sound.preload = "auto";
    sound.volume = gain;
    return sound;
  }, (sound) => { sound.removeAttribute("src"); sound.load(); });
}
// Pictures lie in the page before they are shown, invisible, so that they are decoded and painted ahead.
function keepPictures(pictures) {
  const wanted = new Map(pictures.filter(Boolean).map((picture) => [text(picture.files), picture]));
  keep(images, [...wanted.keys()], (file) => {
    const image = new Image();
    image.src = media + file;
    image.ready = image.decode().catch(() => {});
    frame(image, wanted.get(file));
    $("picture").append(image);
    return image;
  }, (image) => image.remove());
}
const firstPicture = (id) => firstPart(id).pictures[0];
const neighbour = (step) => tour.stops[tour.stops.indexOf(stop.id) + step];

function openTours() {
  $("choose").textContent = text({ fr: "Choisissez une visite", en: "Choose a tour", nl: "Kies een rondgang", de: "Wählen Sie einen Rundgang" });
  $("tour-list").replaceChildren(...programme.tours.map((one, index) =>
    button(`tour:${index}`, `${text(one.title)}<small>${text(one.summary)}</small>`, () => openStops(one))));
  screen("tours");
}
function openStops(chosen) {
  tour = chosen;
  keepSounds(tour.stops);
  $("tour-title").textContent = text(tour.title);
  $("stop-list").replaceChildren(...tour.stops.map((id, index) =>
    button(`stop:${index}`, `<b>${byId.get(id).number}</b>${text(byId.get(id).title)}`, () => choose(id))));
  screen("stops");
}
function choose(id) {
  hush();
  stop = byId.get(id);
  if (!stop.warning) return listen(0);
  $("headline").textContent = text(stop.warning.headline);
  $("words").textContent = text(stop.warning.words);
  screen("warning");
}

// Player
function hush() {
  if (!playing) return;
  playing.sound.pause();
  playing.sound.currentTime = 0;
  playing = null;
}
function listen(number, at = 0) {
  hush();
  part = number;
  const one = stop.parts[part], clip = clipOf(one);
  const near = [stop.id, neighbour(1), neighbour(-1)].filter(Boolean);
  playing = { one, clip, cues: clip.cues, pictures: pictureTimes(one, clip), sound: null, video: null };
  keepSounds(near);
  playing.sound = sounds.get(clip.sound);
  if (playing.sound.currentTime !== at) playing.sound.currentTime = at;  // a needless seek would empty its buffers
  playing.sound.onended = () => stop.parts[part + 1] ? listen(part + 1) : null;
  playing.sound.play();
  shown = {};
  $("number").textContent = stop.number;
  $("title").textContent = text(stop.title);
  $("language").textContent = language.toUpperCase();
  $("length").textContent = clock(clip.seconds);
  $("previous").hidden = !neighbour(-1);
  $("next").hidden = !neighbour(1);
  $("play").textContent = "\uf04c";
  $("picture").querySelectorAll("video, span").forEach((old) => old.remove());
  if (one.film) showFilm(one.film, at);
  screen("player");
  requestAnimationFrame(tick);
}
function pictureTimes(one, clip) {
  const starts = new Map([...clip.cues].reverse().map((cue) => [cue.name, cue.start]));
  return one.pictures.filter((p) => !p.at || starts.has(p.at)).map((p) => ({ at: p.at ? starts.get(p.at) : 0, picture: p }))
    .sort((a, b) => a.at - b.at);
}
const lastBegun = (list, at, key) => { let i = -1; while (i + 1 < list.length && list[i + 1][key] <= at) i++; return i; };

function tick() {
  if (!playing) return;
  const at = playing.sound.currentTime;
  showPicture(lastBegun(playing.pictures, at, "at"), at);
  showCaption(lastBegun(playing.cues, at, "start"), at);
  showProgress(at);
  if (!playing.sound.paused) requestAnimationFrame(tick);
}
function showCaption(cue, at) {
  if (cue !== shown.cue) {
    shown.cue = cue; shown.word = -1;
    const words = cue < 0 ? [] : playing.cues[cue].text.split(/\s+/);
    $("caption").replaceChildren(...words.flatMap((word) => {
      const span = document.createElement("span");
      span.textContent = word;
      return [span, " "];
    }));
  }
  if (cue < 0) return;
  const word = lastBegun(playing.cues[cue].words, at, "start");
  if (word === shown.word) return;
  const spans = $("caption").children;
  for (let i = 0; i < spans.length; i++) spans[i].className = i < word ? "said" : i === word ? "now" : "";
  shown.word = word;
}
function showProgress(at) {
  const reached = Math.round(1106 * at / playing.clip.seconds), time = clock(at);
  if (reached !== shown.reached) $("played").style.transform = `scaleX(${(shown.reached = reached) / 1106})`;
  if (time !== shown.time) $("reached").textContent = shown.time = time;
}

// Pictures: the same frame, cross-fade and glide as the kiosk's
function framed(look, size) {
  const [, , wide, high] = places.picture, scale = Math.min(wide / (size[0] * look[2]), high / (size[1] * look[3]));
  const held = (start, length, room) => length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, start));
  return [held(wide / 2 - (look[0] + look[2] / 2) * size[0] * scale, size[0] * scale, wide),
          held(high / 2 - (look[1] + look[3] / 2) * size[1] * scale, size[1] * scale, high), scale];
}
function showPicture(index, at) {
  if (index < 0 || !playing.pictures.length) return;
  if (index !== shown.picture) {
    const { picture } = playing.pictures[index], file = text(picture.files), cut = shown.picture === undefined;
    shown.picture = index;
    const following = [playing.pictures[index + 1]?.picture, ...[1, -1].map(neighbour).filter(Boolean).map(firstPicture)];
    if (!images.has(file)) keepPictures([picture]);
    clearTimeout(ahead);
    ahead = setTimeout(keepPictures, 700, [picture, ...following]);  // not while this one is being painted
    images.get(file).ready.then(() => place(images.get(file), picture, cut));
  }
  const { picture } = playing.pictures[index];
  const spans = $("picture").querySelectorAll("span");
  spans.forEach((span, i) => span.classList.toggle("lit", reachedCue(picture.labels[i]?.at, at)));
}
const reachedCue = (name, at) => !!name && playing.cues.some((cue) => cue.name === name && cue.start <= at);
function frame(image, picture) {
  const [left, top, scale] = framed(picture.look, picture.size);
  const [wide, high] = picture.size.map((length) => length * framed([0, 0, 1, 1], picture.size)[2]);
  image.style.width = `${wide}px`;
  image.style.height = `${high}px`;
  image.style.transform = `translate(${left}px, ${top}px) scale(${scale * picture.size[0] / wide})`;
  return [left, top, scale];
}
let front = null, depth = 0, ahead = 0;
function place(image, picture, cut) {
  if (!image || !playing) return;
  const box = $("picture");
  image.classList.toggle("moving", image === front);
  const [left, top, scale] = frame(image, picture);
  box.querySelectorAll("span").forEach((span) => span.remove());
  if (image !== front || image.style.opacity !== "1") {
    const before = front;
    front = image;
    image.style.zIndex = ++depth;
    image.style.opacity = 1;
    image.animate({ opacity: [0, 1] }, { duration: cut ? 240 : 600, easing: "ease-in-out" }).finished
      .then(() => { if (before && before !== front) before.style.opacity = 0; });
    if (cut && before && before !== image) before.style.opacity = 0;
  }
  picture.labels.forEach((label) => {
    const span = document.createElement("span");
    span.textContent = text(label.text);
    span.style.zIndex = depth;
    span.style.transform = `translate(${left + label.place[0] * picture.size[0] * scale}px, ${top + label.place[1] * picture.size[1] * scale}px)`;
    box.append(span);
  });
}
function showFilm(film, at) {
  const video = document.createElement("video");
  const [left, top, scale] = framed([0, 0, 1, 1], film.size);
  video.src = media + film.file;
  video.muted = true;
  video.currentTime = at;
  video.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
  $("picture").append(video);
  video.play();
}

// Touches
function toggle() {
  const { sound } = playing;
  if (sound.paused) { sound.play(); requestAnimationFrame(tick); } else sound.pause();
  $("picture").querySelectorAll("video").forEach((video) => sound.paused ? video.pause() : video.play());
  $("play").textContent = sound.paused ? "\uf04b" : "\uf04c";
}
function changeLanguage() {
  const cue = lastBegun(playing.cues, playing.sound.currentTime, "start"), sentence = playing.cues[Math.max(0, cue)].sentence;
  language = museum.languages[(museum.languages.indexOf(language) + 1) % museum.languages.length];
  const same = clipOf(stop.parts[part]).cues.find((one) => one.sentence === sentence);
  listen(part, same ? same.start : 0);
}
for (const name of ["picture", "caption", "progress", "back", "language", "previous", "play", "next", "skip", "continue"]) put($(name), name);
$("play").onclick = toggle;
$("next").onclick = () => choose(neighbour(1));
$("previous").onclick = () => choose(neighbour(-1));
$("back").onclick = () => { hush(); openStops(tour); };
$("language").onclick = changeLanguage;
$("continue").onclick = () => listen(0);
$("skip").onclick = () => neighbour(1) ? choose(neighbour(1)) : openStops(tour);

// Rest
$("name").textContent = museum.name;
if (museum.picture) $("rest-picture").src = media + text(museum.picture.files);
const languages = museum.languages.map((code, index) =>
  button(`language:${index}`, new Intl.DisplayNames([code], { type: "language" }).of(code), () => { language = code; openTours(); }));
$("languages").replaceChildren(...languages);
let turn = -1;
function nextTurn() {
  if (document.body.dataset.screen !== "rest") return;
  turn = (turn + 1) % languages.length;
  languages.forEach((one, index) => one.classList.toggle("lit", index === turn));
  $("tagline").textContent = text(museum.tagline, museum.languages[turn]);
}
nextTurn();
setInterval(nextTurn, 6000);
