// node inkjs_compile.js LIBRARY STORY.ink OUT.json
const fs = require("fs");
const path = require("path");
const [library, source, out] = process.argv.slice(2);
const { Compiler } = require(path.join(library, "dist", "ink-full.js"));
fs.writeFileSync(out, new Compiler(fs.readFileSync(source, "utf8")).Compile().ToJson());
