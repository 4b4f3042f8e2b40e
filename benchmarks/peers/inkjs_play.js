// node inkjs_play.js LIBRARY STORY.json SECONDS SEED: random plays, every text produced, one line of JSON.
const fs = require("fs");
const path = require("path");
const [library, file, seconds, seed] = process.argv.slice(2);
const { Story } = require(path.join(library, "dist", "ink.js"));
const story = new Story(fs.readFileSync(file, "utf8").replace(/^\uFEFF/, ""));

// A small generator of our own, because the engine's Math.random takes no seed (Marsaglia's xorshift of 32 bits).
let state = Number(seed) * 2654435761 || 1;
function below(limit) {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return Math.floor(((state >>> 0) / 4294967296) * limit);
}

function play() {
  story.ResetState();
  for (let steps = 0; ; steps += 1) {
    story.ContinueMaximally();
    const choices = story.currentChoices.length;
    if (choices === 0) return steps;
    story.ChooseChoiceIndex(below(choices));
  }
}

for (let warm = 0; warm < 50; warm += 1) play();
let plays = 0;
let steps = 0;
let passed = 0;
const start = performance.now();
while (passed < Number(seconds)) {
  steps += play();
  plays += 1;
  passed = (performance.now() - start) / 1000;
}
console.log(JSON.stringify({ rate: plays / passed, plays, steps: steps / plays }));
