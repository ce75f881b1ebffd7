package dev.madang.media.image;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Optional;

/** Walks through a JPEG's segments to its end marker; what comes after that (a second picture, a film) is none of ours. */
class JpegHeader {

    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int FOR_PRINT = 4;

    /** Cameras write a dozen. A file can hold thousands, each of which costs a pass over all pixels. */
    private static final int MAX_SCANS = 64;

    /** Some cameras fill a file up behind its end marker. */
    private static final int TAIL = 1 << 16;

    private final UnlockedInputStream bytes;
    private final DataInputStream file;
    private int width;
    private int height;
    private int scans;
    private byte[] exif = Exif.NONE;

    JpegHeader(UnlockedInputStream bytes) {
        this.bytes = bytes;
        this.file = new DataInputStream(bytes);
    }

    PhotoHeader read() throws IOException {
        int marker = nextMarker();
        while (marker != END_OF_IMAGE) {
            marker = marker == START_OF_SCAN ? scan() : segment(marker);
        }
        if (scans == 0) {
            throw Unusable.unreadable();
        }
        return header();
    }

    /**
     * Reads up to the pixels. Among them there is no end marker, so one in the file's last bytes says that it is whole.
     *
     * @return empty when there is none: something may follow the picture, or it breaks off
     */
    Optional<PhotoHeader> glance(long length) throws IOException {
        int marker = nextMarker();
        while (marker != START_OF_SCAN) {
            if (marker == END_OF_IMAGE) {
                throw Unusable.unreadable();
            }
            marker = segment(marker);
        }
        PhotoHeader header = header();
        bytes.skipNBytes(Math.max(0, length - TAIL - bytes.position()));
        return endsIn(bytes.readAllBytes()) ? Optional.of(header) : Optional.empty();
    }

    private PhotoHeader header() {
        if (width == 0) {
            throw Unusable.unreadable();
        }
        return PhotoHeader.of(PhotoFormat.JPEG, width, height, exif);
    }

    /** @return the marker after the segment */
    private int segment(int marker) throws IOException {
        if (marker == START_OF_IMAGE || standsAlone(marker)) {
            return nextMarker();
        }
        int length = file.readUnsignedShort() - 2;
        if (length < 0) {
            throw Unusable.unreadable();
        }
        if (isFrame(marker)) {
            frame(marker, content(length));
        } else if (marker == APP1 && exif.length == 0) {
            byte[] content = content(length);
            exif = PhotoHeader.startsWith(content, Exif.PREFIX) ? content : Exif.NONE;
        } else {
            file.skipNBytes(length);
        }
        return nextMarker();
    }

    private void frame(int marker, byte[] frame) {
        boolean decodable = marker <= 0xC2;
        if (!decodable || width != 0 || frame.length < 6 || frame[0] != 8) {
            throw Unusable.unreadable();
        }
        if (frame[5] == FOR_PRINT) {
            throw Unusable.forPrint();
        }
        height = unsignedShort(frame, 1);
        width = unsignedShort(frame, 3);
    }

    /** @return the marker after the scan's pixels */
    private int scan() throws IOException {
        if (++scans > MAX_SCANS) {
            throw Unusable.unreadable();
        }
        file.skipNBytes(Math.max(0, file.readUnsignedShort() - 2));
        while (true) {
            bytes.skipPast(0xFF);
            int marker = afterFill();
            if (marker != 0 && !standsAlone(marker)) {
                return marker;
            }
        }
    }

    private byte[] content(int length) throws IOException {
        byte[] content = new byte[length];
        file.readFully(content);
        return content;
    }

    private int nextMarker() throws IOException {
        if (file.readUnsignedByte() != 0xFF) {
            throw Unusable.unreadable();
        }
        return afterFill();
    }

    private int afterFill() throws IOException {
        int marker = file.readUnsignedByte();
        while (marker == 0xFF) {
            marker = file.readUnsignedByte();
        }
        return marker;
    }

    private static boolean endsIn(byte[] tail) {
        for (int i = tail.length - 2; i >= 0; i--) {
            if (tail[i] == (byte) 0xFF && tail[i + 1] == (byte) END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || marker >= 0xD0 && marker <= 0xD7;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int unsignedShort(byte[] bytes, int offset) {
        return (bytes[offset] & 0xFF) << 8 | bytes[offset + 1] & 0xFF;
    }
}
