// The set by sharp: node sharp.cjs OUT EFFORT STREAMS THREADS each|once PHOTO...
// `each` makes every file from the photo, as sharp's manual does; `once` decodes a photo once, to
// the largest size, and makes the set from those pixels.
const fs = require("fs");
const path = require("path");
const sharp = require("sharp");

const [out, effort, streams, threads, way, ...photos] = process.argv.slice(2);
const avif = { quality: 60, effort: Number(effort), chromaSubsampling: "4:2:0" };
const jpeg = { quality: 80, progressive: true };
const set = [
  ["1920", { width: 1920 }, ["avif", "jpeg"]],
  ["1200", { width: 1200 }, ["avif"]],
  ["768", { width: 768 }, ["avif", "jpeg"]],
  ["card", { width: 600, height: 400 }, ["avif", "jpeg"]],
  ["share", { width: 1200, height: 630 }, ["jpeg"]],
];

sharp.cache(false);
sharp.concurrency(Number(threads));

async function opener(photo) {
  const data = fs.readFileSync(photo);
  if (way === "each") return () => sharp(data).rotate();
  const options = { resolveWithObject: true };
  const largest = await sharp(data).rotate().resize({ width: 1920 }).raw().toBuffer(options);
  return () => sharp(largest.data, { raw: largest.info });
}

async function make(photo) {
  const open = await opener(photo);
  for (const [size, box, formats] of set) {
    for (const format of formats) {
      const file = path.join(out, `${format}-${size}`, `${path.parse(photo).name}.${format}`);
      await open().resize(box).toFormat(format, format === "avif" ? avif : jpeg).toFile(file);
    }
  }
}

async function main() {
  for (const [size, , formats] of set) {
    for (const format of formats) {
      fs.mkdirSync(path.join(out, `${format}-${size}`), { recursive: true });
    }
  }
  const left = photos.slice();
  const stream = async () => {
    while (left.length) await make(left.shift());
  };
  await Promise.all(Array.from({ length: Number(streams) }, stream));
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
