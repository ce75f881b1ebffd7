package dev.madang.media.image;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Walks through a WebP's chunks to the end that its RIFF header announces. */
class WebpHeader {

    private static final int ANIMATED = 0x02;
    private static final int MAX_EXIF = 1 << 16;
    private static final int LARGEST_HEADER = 10;
    private static final int LOSSLESS_SIGNATURE = 0x2F;

    private final DataInputStream file;
    private long width;
    private long height;
    private boolean pixels;
    private byte[] exif = Exif.NONE;

    WebpHeader(DataInputStream file) {
        this.file = file;
    }

    PhotoHeader read() throws IOException {
        file.skipNBytes(4);
        long left = unsignedInt() - 4;
        file.skipNBytes(4);
        while (left >= 8) {
            String type = type();
            long length = unsignedInt();
            long padded = length + length % 2;
            chunk(type, length, padded);
            left -= 8 + padded;
        }
        if (!pixels) {
            throw Unusable.unreadable();
        }
        return PhotoHeader.of(PhotoFormat.WEBP, width, height, exif);
    }

    private void chunk(String type, long length, long padded) throws IOException {
        byte[] start = new byte[(int) Math.min(padded, type.equals("EXIF") ? MAX_EXIF : LARGEST_HEADER)];
        file.readFully(start);
        switch (type) {
            case "VP8X" -> extended(start);
            case "VP8 " -> lossy(start);
            case "VP8L" -> lossless(start);
            case "EXIF" -> exif = start;
            case "ANIM", "ANMF" -> throw Unusable.moving();
            default -> {}
        }
        file.skipNBytes(padded - start.length);
    }

    private void extended(byte[] start) {
        require(start.length == LARGEST_HEADER);
        if ((start[0] & ANIMATED) != 0) {
            throw Unusable.moving();
        }
        width = 1 + littleEndian(start, 4, 3);
        height = 1 + littleEndian(start, 7, 3);
    }

    private void lossy(byte[] start) {
        require(start.length == LARGEST_HEADER && littleEndian(start, 3, 3) == 0x2A019D);
        picture(littleEndian(start, 6, 2) & 0x3FFF, littleEndian(start, 8, 2) & 0x3FFF);
    }

    private void lossless(byte[] start) {
        require(start.length >= 5 && start[0] == LOSSLESS_SIGNATURE);
        long bits = littleEndian(start, 1, 4);
        picture(1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF));
    }

    /** The canvas of an extended file and the picture in it are of one size. */
    private void picture(long pictureWidth, long pictureHeight) {
        require(!pixels && (width == 0 || width == pictureWidth && height == pictureHeight));
        pixels = true;
        width = pictureWidth;
        height = pictureHeight;
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw Unusable.unreadable();
        }
    }

    private String type() throws IOException {
        byte[] type = new byte[4];
        file.readFully(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private long unsignedInt() throws IOException {
        byte[] bytes = new byte[4];
        file.readFully(bytes);
        return littleEndian(bytes, 0, 4);
    }

    private static long littleEndian(byte[] bytes, int offset, int count) {
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | bytes[offset + i] & 0xFF;
        }
        return value;
    }
}
