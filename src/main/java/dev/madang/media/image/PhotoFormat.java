package dev.madang.media.image;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of photo that are taken in, told apart by their first bytes. */
public enum PhotoFormat {
    JPEG("jpeg") {
        @Override
        boolean begins(byte[] start) {
            return PhotoHeader.startsWith(start, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
        }

        @Override
        PhotoHeader readHeader(UnlockedInputStream file) throws IOException {
            return new JpegHeader(file).read();
        }

        @Override
        Optional<PhotoHeader> glance(UnlockedInputStream file, long length) throws IOException {
            return new JpegHeader(file).glance(length);
        }
    },
    PNG("png") {
        @Override
        boolean begins(byte[] start) {
            return PhotoHeader.startsWith(start, Png.SIGNATURE);
        }

        @Override
        PhotoHeader readHeader(UnlockedInputStream file) throws IOException {
            return Png.readHeader(new DataInputStream(file));
        }
    },
    WEBP("webp") {
        @Override
        boolean begins(byte[] start) {
            String text = new String(start, StandardCharsets.ISO_8859_1);
            return text.startsWith("RIFF") && text.startsWith("WEBP", 8);
        }

        @Override
        PhotoHeader readHeader(UnlockedInputStream file) throws IOException {
            return new WebpHeader(new DataInputStream(file)).read();
        }
    };

    private final String codec;

    PhotoFormat(String codec) {
        this.codec = codec;
    }

    /** The name under which ImageIO knows its reader. */
    String codec() {
        return codec;
    }

    abstract boolean begins(byte[] start);

    abstract PhotoHeader readHeader(UnlockedInputStream file) throws IOException;

    /** As {@link #readHeader}, of no more than has to be; empty when that does not show that the file is whole. */
    Optional<PhotoHeader> glance(UnlockedInputStream file, long length) throws IOException {
        return Optional.of(readHeader(file));
    }

    static Optional<PhotoFormat> of(byte[] start) {
        return Stream.of(values()).filter(format -> format.begins(start)).findFirst();
    }
}
