"""Odd and damaged photo files, and the verdict that each must get.

`TABLE` is the whole of it: a file's name, how it is made (the makers and their reasons are in
`photos.making`), and what `newsroom.photos.inspect` must say of it. Four kinds of row:

- `sound`: no fault; the format by content, the upright size in pixels, how many pictures it holds.
  Of a JPEG the first picture alone counts: phones put brightness maps behind it.
- `bomb`: refused by its header as too many pixels; the size that it claims.
- `faulty`: another fault; the format by content, no size.
- `misplaced`: something at the photo's path that is no file of ours to read.

`costly` rows take seconds to make or to judge.

Cut means that the file ends too early, which every format can tell: `truncated`. Where a bit turned
over, what can be told depends on the format. PNG has checksums. JPEG has none, and its decoder
passes over nonsense between two markers and paints what is missing grey, so such a file is sound to
every program; uncompressed pixels just have another colour. Where it hangs on the decoder's version
whether a flip is noticed, the verdict is `UNTELLABLE`: sound, corrupt or truncated.

The files are the same in every run with the same libraries, and need no network. To see them, from
the folder `tests`: `../.venv/bin/python -m photos.make FOLDER`.
"""

import sys
from functools import partial
from pathlib import Path

from photos.making import boxes, foreign, gif, jpeg, places, png, tiff, webp
from photos.making.damage import blotted, cut, flipped
from photos.making.pictures import LARGEST, SIZE
from photos.making.rows import bomb, costly, faulty, misplaced, sound, untellable, write

SMALL, UPRIGHT = (64, 48), (180, 320)
HUGE, VAST = (30_000, 30_000), (65_000, 65_000)

# fmt: off
TABLE = (
    # JPEG
    sound("jpeg-baseline.jpg", jpeg.baseline, "JPEG"),
    sound("jpeg-progressive.jpg", jpeg.progressive, "JPEG"),
    sound("jpeg-grey.jpg", jpeg.grey, "JPEG"),
    sound("jpeg-cmyk-adobe.jpg", jpeg.adobe_cmyk, "JPEG"),
    sound("jpeg-cmyk-plain.jpg", jpeg.plain_cmyk, "JPEG"),
    sound("jpeg-ycck.jpg", jpeg.ycck, "JPEG"),
    sound("jpeg-444.jpg", jpeg.full_colour, "JPEG"),
    sound("jpeg-restart-markers.jpg", jpeg.restarting, "JPEG"),
    sound("jpeg-arithmetic.jpg", jpeg.arithmetic, "JPEG", SMALL),
    *(sound(f"jpeg-turned-{n}.jpg", partial(jpeg.turned, n), "JPEG", SIZE if n < 5 else UPRIGHT)
      for n in range(1, 9)),
    sound("jpeg-two-pictures.jpg", jpeg.two_pictures, "JPEG"),
    sound("jpeg-second-picture-cut.jpg", jpeg.second_picture_cut, "JPEG"),
    sound("jpeg-phone-trailer.jpg", jpeg.with_phone_trailer, "JPEG"),
    sound("jpeg-film-behind.jpg", jpeg.with_film, "JPEG"),
    sound("jpeg-zip-behind.jpg", jpeg.with_zip, "JPEG"),
    sound("jpeg-html-comment.jpg", jpeg.with_html, "JPEG"),
    sound("jpeg-huge-exif.jpg", jpeg.huge_exif, "JPEG"),
    sound("jpeg-endless-exif.jpg", jpeg.endless_exif, "JPEG"),
    sound("jpeg-many-segments.jpg", jpeg.many_segments, "JPEG"),
    sound("jpeg-huge-xmp.jpg", jpeg.huge_xmp, "JPEG"),
    sound("jpeg-xmp-bomb.jpg", jpeg.xmp_bomb, "JPEG"),
    sound("jpeg-huge-icc.jpg", jpeg.huge_icc, "JPEG"),
    sound("jpeg-broken-icc.jpg", jpeg.broken_icc, "JPEG"),
    sound("jpeg-icc-of-another-class.jpg", jpeg.foreign_icc, "JPEG"),
    sound("jpeg-one-pixel.jpg", partial(jpeg.of_size, (1, 1)), "JPEG", (1, 1)),
    sound("jpeg-one-row.jpg", partial(jpeg.of_size, (8_000, 1)), "JPEG", (8_000, 1)),
    sound("jpeg-one-column.jpg", partial(jpeg.of_size, (1, 8_000)), "JPEG", (1, 8_000)),
    costly(sound("jpeg-largest.jpg", jpeg.largest, "JPEG", LARGEST)),
    costly(sound("jpeg-largest-progressive.jpg", jpeg.largest_progressive, "JPEG", LARGEST)),
    faulty("jpeg-without-end.jpg", jpeg.without_end, "truncated", "JPEG"),
    faulty("jpeg-empty-tail.jpg", jpeg.with_empty_tail, "truncated", "JPEG"),
    faulty("jpeg-cut-10.jpg", cut(jpeg.baseline, 10), "truncated", "JPEG"),
    faulty("jpeg-cut-50.jpg", cut(jpeg.baseline, 50), "truncated", "JPEG"),
    faulty("jpeg-cut-99.jpg", cut(jpeg.baseline, 99), "truncated", "JPEG"),
    faulty("jpeg-progressive-cut-50.jpg", cut(jpeg.progressive, 50), "truncated", "JPEG"),
    faulty("jpeg-flip-precision.jpg", flipped(jpeg.baseline, b"\xff\xc0", 4), "corrupt", "JPEG"),
    faulty("jpeg-flip-huffman-table.jpg", flipped(jpeg.baseline, b"\xff\xc4", 6), "corrupt",
           "JPEG"),
    sound("jpeg-flip-middle.jpg", flipped(jpeg.baseline), "JPEG"),
    sound("jpeg-blot-middle.jpg", blotted(jpeg.baseline), "JPEG"),
    sound("jpeg-ended-early.jpg", jpeg.ended_early, "JPEG"),
    faulty("jpeg-two-headers.jpg", jpeg.two_headers, "corrupt", "JPEG"),
    faulty("jpeg-no-height.jpg", partial(jpeg.claiming, 320, 0), "corrupt", "JPEG"),
    costly(faulty("jpeg-thousands-of-scans.jpg", jpeg.thousands_of_scans, "too-slow", "JPEG")),
    faulty("jpeg-heavy.jpg", partial(foreign.named, "heavy"), "too-many-bytes", "JPEG"),
    bomb("jpeg-bomb.jpg", partial(jpeg.claiming, *VAST), "JPEG", VAST),
    # PNG
    sound("png-plain.png", png.plain, "PNG"),
    sound("png-16-bit.png", png.sixteen_bits, "PNG"),
    sound("png-16-bit-grey.png", png.sixteen_bits_grey, "PNG"),
    sound("png-palette.png", png.palette, "PNG"),
    sound("png-palette-with-hole.png", png.palette_with_hole, "PNG"),
    sound("png-grey.png", png.grey, "PNG"),
    sound("png-grey-alpha.png", png.grey_alpha, "PNG"),
    sound("png-alpha.png", png.alpha, "PNG"),
    sound("png-1-bit.png", png.one_bit, "PNG"),
    sound("png-interlaced.png", png.interlaced, "PNG"),
    sound("png-turned.png", png.turned, "PNG", UPRIGHT),
    sound("png-broken-icc.png", png.broken_icc, "PNG"),
    sound("png-unreadable-icc.png", png.unreadable_icc, "PNG"),
    sound("png-long-xmp.png", png.long_xmp, "PNG"),
    sound("png-animated.png", png.animated, "PNG", frames=3),
    sound("png-zip-behind.png", png.with_zip, "PNG"),
    sound("png-overfull.png", png.overfull, "PNG"),
    costly(sound("png-largest.png", png.largest, "PNG", LARGEST)),
    faulty("png-text-bomb.png", png.text_bomb, "corrupt", "PNG"),
    faulty("png-profile-bomb.png", png.profile_bomb, "corrupt", "PNG"),
    faulty("png-no-width.png", png.without_width, "corrupt", "PNG"),
    faulty("png-cut-10.png", cut(png.plain, 10), "truncated", "PNG"),
    faulty("png-cut-50.png", cut(png.plain, 50), "truncated", "PNG"),
    faulty("png-cut-99.png", cut(png.plain, 99), "truncated", "PNG"),
    faulty("png-flip-header.png", flipped(png.plain, b"IHDR", 6), "corrupt", "PNG"),
    faulty("png-flip-middle.png", flipped(png.plain), "corrupt", "PNG"),
    faulty("png-flip-signature.png", flipped(png.plain, b"\x89PNG"), "not-an-image"),
    bomb("png-bomb.png", partial(png.claiming, *VAST), "PNG", VAST),
    bomb("png-just-too-large.png", partial(png.claiming, 10_001, 6_000), "PNG", (10_001, 6_000)),
    # WebP
    sound("webp-lossy.webp", webp.lossy, "WebP"),
    sound("webp-lossless.webp", webp.lossless, "WebP"),
    sound("webp-alpha.webp", webp.alpha, "WebP"),
    sound("webp-animated.webp", webp.animated, "WebP", frames=3),
    sound("webp-turned.webp", webp.turned, "WebP", UPRIGHT),
    sound("webp-xmp-bomb.webp", webp.xmp_bomb, "WebP"),
    sound("webp-broken-icc.webp", webp.broken_icc, "WebP"),
    costly(sound("webp-largest.webp", webp.largest, "WebP", LARGEST)),
    faulty("webp-cut-10.webp", cut(webp.lossy, 10), "truncated", "WebP"),
    faulty("webp-cut-50.webp", cut(webp.lossy, 50), "truncated", "WebP"),
    faulty("webp-cut-99.webp", cut(webp.lossy, 99), "truncated", "WebP"),
    faulty("webp-lossless-cut-50.webp", cut(webp.lossless, 50), "truncated", "WebP"),
    faulty("webp-flip-header.webp", flipped(webp.lossy, b"\x9d\x01\x2a"), "corrupt", "WebP"),
    untellable("webp-flip-middle.webp", flipped(webp.lossy), "WebP"),
    faulty("webp-lying-canvas.webp", webp.lying_canvas, "corrupt", "WebP"),
    bomb("webp-bomb.webp", partial(webp.claiming_extended, *HUGE), "WebP", HUGE),
    bomb("webp-bomb-lossless.webp", webp.claiming_lossless, "WebP", (16_384, 16_384)),
    bomb("webp-bomb-lossy.webp", webp.claiming_lossy, "WebP", (16_383, 16_383)),
    # AVIF
    sound("avif-plain.avif", boxes.avif, "AVIF"),
    sound("avif-10-bit.avif", boxes.avif_of_ten_bits, "AVIF", SMALL),
    sound("avif-alpha.avif", boxes.avif_alpha, "AVIF"),
    sound("avif-animated.avif", boxes.avif_animated, "AVIF", frames=3),
    sound("avif-turned.avif", boxes.avif_turned, "AVIF", UPRIGHT),
    sound("avif-xmp-bomb.avif", boxes.avif_xmp_bomb, "AVIF"),
    costly(sound("avif-largest.avif", boxes.largest_avif, "AVIF", LARGEST)),
    faulty("avif-cut-10.avif", cut(boxes.avif, 10), "truncated", "AVIF"),
    faulty("avif-cut-50.avif", cut(boxes.avif, 50), "truncated", "AVIF"),
    faulty("avif-cut-99.avif", cut(boxes.avif, 99), "truncated", "AVIF"),
    faulty("avif-flip-header.avif", flipped(boxes.avif, b"iloc", 8), "corrupt", "AVIF"),
    untellable("avif-flip-middle.avif", flipped(boxes.avif), "AVIF"),
    sound("avif-hidden-size.avif", boxes.avif_hiding, "AVIF"),
    bomb("avif-bomb.avif", partial(boxes.avif_claiming, *VAST), "AVIF", VAST),
    bomb("avif-bomb-in-tiles.avif", partial(boxes.avif_tiles_claiming, *VAST), "AVIF", VAST),
    bomb("avif-late-bomb.avif", partial(boxes.avif_claiming_late, *HUGE), "AVIF", HUGE),
    # HEIC
    sound("heic-plain.heic", boxes.heic, "HEIC"),
    sound("heic-10-bit.heic", boxes.heic_of_ten_bits, "HEIC"),
    sound("heic-alpha.heic", boxes.heic_alpha, "HEIC"),
    sound("heic-grey.heic", boxes.heic_grey, "HEIC"),
    sound("heic-turned.heic", boxes.heic_turned, "HEIC", UPRIGHT),
    sound("heic-two-pictures.heic", boxes.heic_of_two, "HEIC", frames=2),
    sound("heic-xmp-bomb.heic", boxes.heic_xmp_bomb, "HEIC"),
    sound("heic-in-tiles.heic", boxes.heic_in_tiles, "HEIC", (1500, 1000)),
    costly(sound("heic-largest.heic", boxes.largest_heic, "HEIC", LARGEST)),
    faulty("heic-cut-10.heic", cut(boxes.heic, 10), "truncated", "HEIC"),
    faulty("heic-cut-50.heic", cut(boxes.heic, 50), "truncated", "HEIC"),
    faulty("heic-cut-99.heic", cut(boxes.heic, 99), "truncated", "HEIC"),
    faulty("heic-flip-header.heic", flipped(boxes.heic, b"iloc", 8), "corrupt", "HEIC"),
    untellable("heic-flip-middle.heic", flipped(boxes.heic), "HEIC"),
    untellable("heic-hidden-size.heic", boxes.heic_hiding, "HEIC"),
    bomb("heic-bomb.heic", partial(boxes.heic_claiming, *VAST), "HEIC", VAST),
    bomb("heic-bomb-in-tiles.heic", partial(boxes.heic_tiles_claiming, *VAST), "HEIC", VAST),
    # GIF
    sound("gif-single.gif", gif.single, "GIF"),
    sound("gif-animated.gif", gif.animated, "GIF", frames=3),
    sound("gif-html-polyglot.gif", gif.with_html, "GIF"),
    sound("gif-script-polyglot.gif", gif.script, "GIF", (10_799, 4)),
    sound("gif-frame-outside.gif", gif.frame_outside, "GIF", (124, 88)),
    sound("gif-many-frames.gif", partial(gif.many_frames, 20_000), "GIF", (1, 1), 20_000),
    faulty("gif-script-alone.gif", gif.script_alone, "corrupt", "GIF"),
    faulty("gif-cut-10.gif", cut(gif.single, 10), "truncated", "GIF"),
    faulty("gif-cut-50.gif", cut(gif.single, 50), "truncated", "GIF"),
    faulty("gif-cut-99.gif", cut(gif.single, 99), "truncated", "GIF"),
    sound("gif-second-frame-cut.gif", gif.second_frame_cut, "GIF", frames=2),
    untellable("gif-flip-middle.gif", flipped(gif.single), "GIF"),
    bomb("gif-bomb.gif", partial(gif.claiming, VAST), "GIF", VAST),
    bomb("gif-frame-too-large.gif", partial(gif.frame_claiming, (10_001, 6_000)), "GIF",
         (10_001, 6_000)),
    faulty("gif-bomb-in-frame.gif", partial(gif.frame_claiming, VAST), "too-many-pixels", "GIF"),
    # TIFF
    sound("tiff-plain.tif", tiff.plain, "TIFF"),
    sound("tiff-lzw.tif", tiff.lzw, "TIFF"),
    sound("tiff-deflate.tif", tiff.deflated, "TIFF"),
    sound("tiff-jpeg.tif", tiff.with_jpeg, "TIFF"),
    sound("tiff-fax.tif", tiff.fax, "TIFF"),
    sound("tiff-big.tif", tiff.big, "TIFF"),
    sound("tiff-pages.tif", tiff.pages, "TIFF", frames=3),
    sound("tiff-cmyk.tif", tiff.cmyk, "TIFF"),
    sound("tiff-16-bit-grey.tif", tiff.sixteen_bits, "TIFF"),
    sound("tiff-turned.tif", tiff.turned, "TIFF", UPRIGHT),
    sound("tiff-in-tiles.tif", tiff.in_tiles, "TIFF", (60, 40)),
    sound("tiff-endless.tif", tiff.endless, "TIFF", SMALL),
    sound("tiff-endless-pair.tif", tiff.endless_pair, "TIFF", SMALL, 2),
    costly(sound("tiff-million-tags.tif", tiff.million_tags, "TIFF", SMALL)),
    sound("tiff-many-pages.tif", partial(tiff.many_pages, 5_000), "TIFF", SMALL, 5_000),
    costly(sound("tiff-largest.tif", tiff.largest, "TIFF", LARGEST)),
    faulty("tiff-lab.tif", tiff.lab, "unsupported", "TIFF"),
    faulty("tiff-without-pixels.tif", tiff.without_pixels, "corrupt", "TIFF"),
    faulty("tiff-cut-10.tif", cut(tiff.plain, 10), "truncated", "TIFF"),
    faulty("tiff-cut-50.tif", cut(tiff.plain, 50), "truncated", "TIFF"),
    faulty("tiff-cut-99.tif", cut(tiff.plain, 99), "truncated", "TIFF"),
    faulty("tiff-lzw-cut-50.tif", cut(tiff.lzw, 50), "truncated", "TIFF"),
    faulty("tiff-flip-header.tif", flipped(tiff.plain, b"II*\0", 5), "corrupt", "TIFF"),
    sound("tiff-flip-middle.tif", flipped(tiff.plain), "TIFF"),
    untellable("tiff-lzw-flip-middle.tif", flipped(tiff.lzw), "TIFF"),
    bomb("tiff-bomb.tif", partial(tiff.claiming, *VAST), "TIFF", VAST),
    # refused by name
    faulty("gambar.svg", partial(foreign.named, "svg"), "unsupported", "SVG"),
    faulty("desain.psd", partial(foreign.named, "psd"), "unsupported", "PSD"),
    faulty("kamera.dng", tiff.adobe_raw, "unsupported", "TIFF"),
    faulty("kamera.nef", tiff.nikon_raw, "unsupported", "TIFF"),
    faulty("kamera.cr2", tiff.canon_raw, "unsupported", "RAW"),
    faulty("kamera.cr3", foreign.canon_raw, "unsupported", "RAW"),
    faulty("kamera.raf", foreign.fuji_raw, "unsupported", "RAW"),
    faulty("lukisan.bmp", partial(foreign.named, "bmp"), "unsupported", "BMP"),
    faulty("surat.pdf", partial(foreign.named, "pdf"), "unsupported", "PDF"),
    faulty("foto.jxl", foreign.jpeg_xl, "unsupported", "JPEG XL"),
    faulty("foto.jp2", foreign.jpeg_2000, "unsupported", "JPEG 2000"),
    faulty("ikon.ico", foreign.icon, "unsupported", "ICO"),
    # names that lie
    sound("png-named.jpg", png.plain, "PNG"),
    sound("jpeg-named.png", jpeg.baseline, "JPEG"),
    sound("webp-named.jpg", webp.lossy, "WebP"),
    sound("heic-named.jpg", boxes.heic, "HEIC"),
    faulty("film-named.jpg", foreign.film, "not-an-image", "video"),
    faulty("html-named.jpg", partial(foreign.named, "html"), "not-an-image", "HTML"),
    faulty("html-before-photo.jpg", foreign.page_before_photo, "not-an-image", "HTML"),
    faulty("zip-named.jpg", partial(foreign.named, "zip"), "not-an-image", "ZIP"),
    faulty("word-named.jpg", partial(foreign.named, "docx"), "not-an-image", "ZIP"),
    faulty("text-named.jpg", partial(foreign.named, "text"), "not-an-image"),
    faulty("noise-named.jpg", foreign.noise, "not-an-image"),
    # no photo at all
    faulty("empty.jpg", bytes, "empty"),
    misplaced("folder.jpg", places.folder, "not-a-file"),
    misplaced("pipe.jpg", places.fifo, "not-a-file"),
    misplaced("link-outside.jpg", places.link_outside, "outside"),
    misplaced("link-to-device.jpg", places.link_to_device, "outside"),
    misplaced("link-to-itself.jpg", places.link_to_itself, "unreadable"),
    misplaced("link-to-nothing.jpg", places.dangling_link, "missing"),
    misplaced("never-copied.jpg", places.nothing, "missing"),
    misplaced("Other-Case.JPG", places.in_other_case, "missing"),
    misplaced("locked.jpg", places.locked, "unreadable"),
)
# fmt: on


def main(words: list[str]) -> int:
    """Write every file into the folder named and print the table."""
    if len(words) != 1:
        print("python -m photos.make FOLDER", file=sys.stderr)
        return 2
    folder = Path(words[0])
    folder.mkdir(parents=True, exist_ok=False)
    for row in TABLE:
        write(row, folder)
        size = f"{row.width} x {row.height}" if row.width else ""
        print(f"{row.name:32}{row.fault or 'sound':18}{row.format:11}{size:16}{row.frames}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
