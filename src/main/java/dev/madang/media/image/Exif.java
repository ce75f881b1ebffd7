package dev.madang.media.image;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifTiffHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/** The block of metadata in which cameras say how they were held. */
final class Exif {

    /** What comes before the block in JPEG, and in some WebPs; PNG stores it without. */
    static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    static final byte[] NONE = {};

    private Exif() {}

    /** How the picture has to be turned; not at all when the block says nothing or makes no sense. */
    static Orientation orientation(byte[] exif) {
        if (exif.length == 0) {
            return Orientation.TOP_LEFT;
        }
        var metadata = new Metadata();
        try {
            int start = PhotoHeader.startsWith(exif, PREFIX) ? PREFIX.length : 0;
            new TiffReader().processTiff(new ByteArrayReader(exif, start), new FirstDirectory(metadata), 0);
        } catch (IOException | TiffProcessingException | RuntimeException nonsense) {
            return Orientation.TOP_LEFT;
        }
        return in(metadata);
    }

    private static Orientation in(Metadata metadata) {
        var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        @Nullable Integer number = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        @Nullable Orientation orientation = number == null ? null : Orientation.typeOf(number);
        return orientation == null ? Orientation.TOP_LEFT : orientation;
    }

    /** Leaves out all that can be nested: thumbnails, makers' notes, XMP, profiles. */
    private static final class FirstDirectory extends ExifTiffHandler {

        private FirstDirectory(Metadata metadata) {
            super(metadata, null, 0);
        }

        @Override
        public boolean tryEnterSubIfd(int tag) {
            return false;
        }

        @Override
        public boolean hasFollowerIfd() {
            return false;
        }

        @Override
        public boolean customProcessTag(
                int offset, Set<Integer> processed, int tiffStart, RandomAccessReader block, int tag, int length) {
            return false;
        }
    }
}
