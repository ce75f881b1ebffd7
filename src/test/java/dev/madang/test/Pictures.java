package dev.madang.test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/**
 * Files that people upload as photos: in every format a picture of four quarters, red and green above, blue and yellow
 * below, and what can be wrong with them.
 */
public final class Pictures {

    /** Stands in the metadata of {@link #jpegHeld}, next to a place in Seoul. */
    public static final String SECRET = "taken at home";

    private Pictures() {}

    public static byte[] jpeg(int width, int height) {
        return encode(quarters(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return encode(quarters(width, height), "png");
    }

    public static byte[] webp(int width, int height) {
        return encode(quarters(width, height), "webp");
    }

    /** As a camera stores it that was held so (EXIF 1 to 8), with the place where it was taken; upright it is of this size. */
    public static byte[] jpegHeld(int orientation, int uprightWidth, int uprightHeight) {
        BufferedImage stored = held(orientation, quarters(uprightWidth, uprightHeight));
        return withSegment(encode(stored, "jpeg"), 0xE1, join("Exif\0\0".getBytes(US_ASCII), tiff(orientation)));
    }

    public static byte[] pngHeld(int orientation, int uprightWidth, int uprightHeight) {
        BufferedImage stored = held(orientation, quarters(uprightWidth, uprightHeight));
        return withChunk(encode(stored, "png"), "eXIf", tiff(orientation));
    }

    /** The file with one more JPEG segment at its start. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        byte[] header = ByteBuffer.allocate(4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .array();
        return join(Arrays.copyOf(jpeg, 2), header, content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** The file with one more PNG chunk after its header. */
    public static byte[] withChunk(byte[] png, String type, byte[] content) {
        int afterHeader = 8 + 25;
        return join(
                Arrays.copyOf(png, afterHeader),
                chunk(type, content),
                Arrays.copyOfRange(png, afterHeader, png.length));
    }

    /** A PNG whose header claims a size, and little else. */
    public static byte[] pngClaiming(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return join(
                Arrays.copyOf(png(200, 200), 8),
                chunk("IHDR", header),
                chunk("IDAT", new byte[64]),
                chunk("IEND", new byte[0]));
    }

    /** A PNG that is a few kilobytes long and unpacks to so many pixels, all of one colour. */
    public static byte[] bomb(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        var pixels = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(pixels)) {
            byte[] row = new byte[1 + (width + 7) / 8];
            for (int y = 0; y < height; y++) {
                deflater.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return join(
                Arrays.copyOf(png(200, 200), 8),
                chunk("IHDR", header),
                chunk("IDAT", pixels.toByteArray()),
                chunk("IEND", new byte[0]));
    }

    /** The same JPEG, its header claiming another size. */
    public static byte[] jpegClaiming(int width, int height) {
        byte[] jpeg = jpeg(300, 300);
        int frame = indexOf(jpeg, new byte[] {(byte) 0xFF, (byte) 0xC0});
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return jpeg;
    }

    /** A WebP of several frames. */
    public static byte[] movingWebp() {
        byte[] extended = new byte[] {0x02, 0, 0, 0, (byte) 0xFF, 1, 0, (byte) 0xFF, 1, 0};
        byte[] chunks =
                join(riffChunk("VP8X", extended), riffChunk("ANIM", new byte[6]), riffChunk("ANMF", new byte[40]));
        return riffChunk("RIFF", join("WEBP".getBytes(US_ASCII), chunks));
    }

    /** A JPEG that has its decoder pass over all pixels a thousand times. */
    public static byte[] jpegOfAThousandScans() {
        byte[] jpeg = jpeg(300, 300);
        byte[][] parts = new byte[1002][];
        Arrays.fill(parts, new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3});
        parts[0] = Arrays.copyOf(jpeg, jpeg.length - 2);
        parts[1001] = new byte[] {(byte) 0xFF, (byte) 0xD9};
        return join(parts);
    }

    /** The first so many bytes of a file. */
    public static byte[] brokenOff(byte[] file) {
        return Arrays.copyOf(file, file.length * 2 / 3);
    }

    public static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    public static BufferedImage decode(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage quarters(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.setColor(Color.GREEN);
        graphics.fillRect(width / 2, 0, width, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, height / 2, width / 2, height);
        graphics.setColor(Color.YELLOW);
        graphics.fillRect(width / 2, height / 2, width, height);
        graphics.dispose();
        return image;
    }

    /** Columns of one pixel, black and white. */
    public static BufferedImage stripes(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x += 2) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, 0xFFFFFF);
            }
        }
        return image;
    }

    /** A PNG of one colour. */
    public static byte[] plain(int red, int green, int blue) {
        var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(red, green, blue));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
        return encode(image, "png");
    }

    /** The colour profile of a WebP, as a PNG has it in its chunk. */
    public static byte[] packedProfileOf(byte[] webp) {
        var file = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        int at = new String(webp, ISO_8859_1).indexOf("ICCP");
        var packed = new ByteArrayOutputStream();
        packed.writeBytes("profile\0\0".getBytes(US_ASCII));
        try (var packing = new DeflaterOutputStream(packed)) {
            packing.write(webp, at + 8, file.getInt(at + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    public static byte[] encode(BufferedImage image, String format) {
        try {
            var file = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, file)) {
                throw new IllegalArgumentException(format);
            }
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage held(int orientation, BufferedImage upright) {
        int width = upright.getWidth();
        int height = upright.getHeight();
        boolean lying = orientation > 4;
        var stored = new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < stored.getHeight(); y++) {
            for (int x = 0; x < stored.getWidth(); x++) {
                stored.setRGB(
                        x,
                        y,
                        switch (orientation) {
                            case 1 -> upright.getRGB(x, y);
                            case 2 -> upright.getRGB(width - 1 - x, y);
                            case 3 -> upright.getRGB(width - 1 - x, height - 1 - y);
                            case 4 -> upright.getRGB(x, height - 1 - y);
                            case 5 -> upright.getRGB(y, x);
                            case 6 -> upright.getRGB(width - 1 - y, x);
                            case 7 -> upright.getRGB(width - 1 - y, height - 1 - x);
                            case 8 -> upright.getRGB(y, height - 1 - x);
                            default -> throw new IllegalArgumentException();
                        });
            }
        }
        return stored;
    }

    /** A TIFF block: orientation, a description, and the position 37.5663 N 126.9018 E. */
    private static byte[] tiff(int orientation) {
        byte[] description = (SECRET + "\0").getBytes(US_ASCII);
        int afterDirectory = 8 + 2 + 3 * 12 + 4;
        int gps = afterDirectory + description.length;
        int degrees = gps + 2 + 2 * 12 + 4;
        var tiff = ByteBuffer.allocate(degrees + 24).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010E, 2, description.length, afterDirectory);
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0).put(description);
        tiff.putShort((short) 2);
        entry(tiff, 0x0001, 2, 2, 'N');
        entry(tiff, 0x0002, 5, 3, degrees);
        tiff.putInt(0);
        tiff.putInt(37).putInt(1).putInt(33).putInt(1).putInt(58).putInt(1);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] name = type.getBytes(US_ASCII);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(name)
                .put(content)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] riffChunk(String type, byte[] content) {
        byte[] padding = new byte[content.length % 2];
        byte[] header = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(US_ASCII))
                .putInt(content.length)
                .array();
        return join(header, content, padding);
    }

    private static int indexOf(byte[] file, byte[] part) {
        for (int i = 0; i <= file.length - part.length; i++) {
            if (Arrays.equals(file, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException();
    }
}
