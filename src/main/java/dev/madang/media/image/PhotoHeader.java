package dev.madang.media.image;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.springframework.core.io.Resource;

/**
 * What a file says about the photo in it, read without decoding a pixel: nothing in it costs more than the file is long.
 *
 * @param width as stored, before it is turned upright
 * @param orientation how it has to be turned
 */
public record PhotoHeader(PhotoFormat format, int width, int height, Orientation orientation) {

    /** 50 megapixels: what phones take. */
    static final long MAX_PIXELS = 8192L * 6144;

    private static final int MAX_SIDE = 20_000;
    private static final int MIN_SIDE = 200;
    private static final int SNIFFED = 12;

    /**
     * Reads what shows that the file does not break off: of a JPEG its beginning and its end, as its sender waits. What
     * lies between is looked at when it is rendered.
     *
     * @throws dev.madang.platform.web.Refusal when it is no photo that can be used
     */
    public static PhotoHeader glance(Resource file) throws IOException {
        long length = file.contentLength();
        try (var content = file.getInputStream()) {
            Optional<PhotoHeader> header = read(content, (format, bytes) -> format.glance(bytes, length));
            if (header.isPresent()) {
                return header.get();
            }
        }
        try (var content = file.getInputStream()) {
            return read(content);
        }
    }

    /**
     * Reads the whole file.
     *
     * @throws dev.madang.platform.web.Refusal when it is no photo that can be used
     */
    static PhotoHeader read(InputStream content) throws IOException {
        return read(content, PhotoFormat::readHeader);
    }

    private static <T> T read(InputStream content, Reading<T> reading) throws IOException {
        var file = new UnlockedInputStream(content);
        PhotoFormat format = PhotoFormat.of(file.begin(SNIFFED)).orElseThrow(Unusable::ofAnotherType);
        try {
            return reading.read(format, file);
        } catch (EOFException e) {
            throw Unusable.brokenOff();
        }
    }

    /** @throws dev.madang.platform.web.Refusal unless the size is one that pages can show */
    static PhotoHeader of(PhotoFormat format, long width, long height, byte[] exif) {
        if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
            throw Unusable.tooManyPixels(width, height);
        }
        if (width < MIN_SIDE || height < MIN_SIDE) {
            throw Unusable.tooSmall(width, height);
        }
        return new PhotoHeader(format, (int) width, (int) height, Exif.orientation(exif));
    }

    public int uprightWidth() {
        return liesOnItsSide() ? height : width;
    }

    public int uprightHeight() {
        return liesOnItsSide() ? width : height;
    }

    public boolean liesOnItsSide() {
        return switch (orientation) {
            case LEFT_TOP, RIGHT_TOP, RIGHT_BOTTOM, LEFT_BOTTOM -> true;
            case TOP_LEFT, TOP_RIGHT, BOTTOM_RIGHT, BOTTOM_LEFT -> false;
        };
    }

    static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private interface Reading<T> {
        T read(PhotoFormat format, UnlockedInputStream file) throws IOException;
    }
}
