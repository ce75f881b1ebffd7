package dev.madang.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/** The block of metadata in which cameras say how they were held. */
final class Exif {

    /** What comes before the block in JPEG; PNG and WebP store it without. */
    static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    static final byte[] NONE = {};

    private static final short ORIENTATION = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final int VALUE_OFFSET = 8;

    private Exif() {}

    /**
     * How the picture has to be turned; not at all when the block says nothing or makes no sense.
     *
     * @param exif with its prefix, or empty
     */
    static Orientation orientation(byte[] exif) {
        try {
            return exif.length == 0 ? Orientation.TOP_LEFT : find(tiff(exif));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return Orientation.TOP_LEFT;
        }
    }

    private static ByteBuffer tiff(byte[] exif) {
        ByteBuffer tiff = ByteBuffer.wrap(exif, PREFIX.length, exif.length - PREFIX.length)
                .slice();
        return tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    private static Orientation find(ByteBuffer tiff) {
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if (tiff.getShort(entry) == ORIENTATION) {
                @Nullable Orientation orientation = Orientation.typeOf(tiff.getShort(entry + VALUE_OFFSET));
                return orientation == null ? Orientation.TOP_LEFT : orientation;
            }
        }
        return Orientation.TOP_LEFT;
    }

    static byte[] withPrefix(byte[] block) {
        if (PhotoHeader.startsWith(block, PREFIX)) {
            return block;
        }
        byte[] whole = new byte[PREFIX.length + block.length];
        System.arraycopy(PREFIX, 0, whole, 0, PREFIX.length);
        System.arraycopy(block, 0, whole, PREFIX.length, block.length);
        return whole;
    }
}
