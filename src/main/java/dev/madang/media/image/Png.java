package dev.madang.media.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** PNG as a row of chunks, of which only four kinds make the picture. */
final class Png {

    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** Where its header says whether it comes in rows. */
    static final int INTERLACING = 28;

    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int MAX_EXIF = 1 << 16;
    private static final int CHECKSUM = 4;

    private Png() {}

    /** Reads up to the end chunk; of an animation the first frame is the picture. */
    static PhotoHeader readHeader(DataInputStream file) throws IOException {
        file.skipNBytes(SIGNATURE.length);
        if (file.readInt() != 13 || !chunkType(file).equals("IHDR")) {
            throw Unusable.unreadable();
        }
        long width = Integer.toUnsignedLong(file.readInt());
        long height = Integer.toUnsignedLong(file.readInt());
        file.skipNBytes(5 + CHECKSUM);
        boolean pixels = false;
        byte[] exif = Exif.NONE;
        String type;
        do {
            int length = chunkLength(file);
            type = chunkType(file);
            if (type.equals("eXIf") && length < MAX_EXIF) {
                byte[] block = new byte[length];
                file.readFully(block);
                exif = block;
            } else {
                file.skipNBytes(length);
            }
            file.skipNBytes(CHECKSUM);
            pixels |= type.equals("IDAT");
        } while (!type.equals("IEND"));
        if (!pixels) {
            throw Unusable.unreadable();
        }
        return PhotoHeader.of(PhotoFormat.PNG, width, height, exif);
    }

    /** The same picture without all else: texts and profiles that unpack to gigabytes, further frames, what was appended. */
    static byte[] pictureOnly(byte[] png) throws IOException {
        var file = new DataInputStream(new ByteArrayInputStream(png));
        var picture = new ByteArrayOutputStream(png.length);
        picture.writeBytes(file.readNBytes(SIGNATURE.length));
        int offset = SIGNATURE.length;
        String type;
        do {
            int length = chunkLength(file);
            type = chunkType(file);
            int whole = 4 + 4 + length + CHECKSUM;
            if (PICTURE.contains(type)) {
                picture.write(png, offset, whole);
            }
            file.skipNBytes((long) length + CHECKSUM);
            offset += whole;
        } while (!type.equals("IEND"));
        return picture.toByteArray();
    }

    private static int chunkLength(DataInputStream file) throws IOException {
        int length = file.readInt();
        if (length < 0) {
            throw Unusable.unreadable();
        }
        return length;
    }

    private static String chunkType(DataInputStream file) throws IOException {
        byte[] type = new byte[4];
        file.readFully(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }
}
