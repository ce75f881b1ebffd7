package dev.madang.media.image;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a PNG or WebP file says about its colours, and its decoder does not heed: a profile such as Display P3, or a gamma.
 * Readers of JPEG heed theirs by themselves.
 */
final class ColourProfile {

    /** A profile of a screen has a few kilobytes; one that unpacks to more is none. */
    private static final int MOST_BYTES = 1 << 20;

    private static final double SCREEN_GAMMA = 2.2;
    private static final ColourProfile OF_SCREENS = new ColourProfile(null, 1);

    private final @Nullable ICC_Profile profile;
    private final double exponent;

    private ColourProfile(@Nullable ICC_Profile profile, double exponent) {
        this.profile = profile;
        this.exponent = exponent;
    }

    static ColourProfile of(byte[] file, PhotoFormat format) {
        try {
            return switch (format) {
                case PNG -> ofPng(ByteBuffer.wrap(file));
                case WEBP -> ofWebp(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
                case JPEG -> OF_SCREENS;
            };
        } catch (RuntimeException | IOException unreadable) {
            return OF_SCREENS;
        }
    }

    /** The picture in the colours of screens; the same object when it is in them already. */
    BufferedImage convert(BufferedImage image) {
        if (profile != null) {
            return byProfile(image, profile);
        }
        if (Math.abs(exponent - 1) > 0.02) {
            byGamma(image);
        }
        return image;
    }

    private static ColourProfile ofPng(ByteBuffer file) throws IOException {
        double exponent = 1;
        file.position(Png.SIGNATURE.length);
        while (file.remaining() >= 12) {
            int length = file.getInt();
            String type = fourLetters(file);
            byte[] content = new byte[type.equals("iCCP") || type.equals("gAMA") ? length : 0];
            file.slice().get(content);
            file.position(file.position() + length + 4);
            switch (type) {
                case "iCCP" -> {
                    return ofProfile(unpacked(content));
                }
                case "sRGB" -> {
                    return OF_SCREENS;
                }
                case "gAMA" ->
                    exponent = 100_000.0 / Math.max(1, ByteBuffer.wrap(content).getInt()) / SCREEN_GAMMA;
                case "IDAT" -> {
                    return new ColourProfile(null, Math.clamp(exponent, 0.1, 10));
                }
                default -> {}
            }
        }
        return OF_SCREENS;
    }

    private static ColourProfile ofWebp(ByteBuffer file) {
        file.position(12);
        while (file.remaining() >= 8) {
            String type = fourLetters(file);
            int length = file.getInt();
            if (type.equals("ICCP") && length <= MOST_BYTES) {
                byte[] content = new byte[length];
                file.get(content);
                return ofProfile(content);
            }
            file.position(file.position() + length + length % 2);
        }
        return OF_SCREENS;
    }

    private static ColourProfile ofProfile(byte[] content) {
        ICC_Profile profile = ICC_Profile.getInstance(content);
        return profile.getColorSpaceType() == ColorSpace.TYPE_RGB ? new ColourProfile(profile, 1) : OF_SCREENS;
    }

    /** After a name, a zero, and how it is packed, which is always the same. */
    private static byte[] unpacked(byte[] chunk) throws IOException {
        int name = 0;
        while (chunk[name] != 0) {
            name++;
        }
        try (var unpacking =
                new InflaterInputStream(new ByteArrayInputStream(chunk, name + 2, chunk.length - name - 2))) {
            return unpacking.readNBytes(MOST_BYTES);
        }
    }

    private static String fourLetters(ByteBuffer file) {
        byte[] letters = new byte[4];
        file.get(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage byProfile(BufferedImage image, ICC_Profile profile) {
        BufferedImage to = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR);
        int[] colours = {0, 1, 2};
        WritableRaster from =
                image.getRaster().createWritableChild(0, 0, image.getWidth(), image.getHeight(), 0, 0, colours);
        WritableRaster into = to.getRaster().createWritableChild(0, 0, to.getWidth(), to.getHeight(), 0, 0, colours);
        new ColorConvertOp(new ICC_ColorSpace(profile), ColorSpace.getInstance(ColorSpace.CS_sRGB), null)
                .filter(from, into);
        if (image.getColorModel().hasAlpha()) {
            to.getAlphaRaster().setRect(image.getAlphaRaster());
        }
        return to;
    }

    private void byGamma(BufferedImage image) {
        int[] bright = new int[256];
        for (int i = 0; i < bright.length; i++) {
            bright[i] = (int) Math.round(255 * Math.pow(i / 255.0, exponent));
        }
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int pixel = row[x];
                row[x] = pixel & 0xFF000000
                        | bright[pixel >> 16 & 0xFF] << 16
                        | bright[pixel >> 8 & 0xFF] << 8
                        | bright[pixel & 0xFF];
            }
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
    }
}
