package dev.madang.media.image;

import com.luciad.imageio.webp.WebPReadParam;
import com.luciad.imageio.webp.WebPWriteParam;
import dev.madang.platform.refusal.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;

/** Makes of an original what pages show: upright, opaque, without a byte of metadata, as WebP. */
public final class Renderer {

    private static final int CARD_WIDTH = 640;
    private static final int CARD_HEIGHT = 480;
    private static final int LARGE_SIDE = 1600;
    private static final float QUALITY = 0.8f;

    /** Of the encoder's efforts from 0 to 6: half the time of its usual 4, for files three percent larger. */
    private static final int EFFORT = 2;

    /** All renderings of this process together hold no more pixels than the largest of them: less than twice its side. */
    private static final Semaphore PIXELS = new Semaphore(2 * LARGE_SIDE * 2 * LARGE_SIDE);

    private Renderer() {}

    /** @throws Undecodable when there is no picture in it after all */
    public static Map<PhotoSize, byte[]> render(byte[] original) throws Undecodable {
        PhotoHeader header = header(original);
        int pixels = decodedPixels(header);
        PIXELS.acquireUninterruptibly(pixels);
        try {
            return render(original, header);
        } finally {
            PIXELS.release(pixels);
        }
    }

    private static Map<PhotoSize, byte[]> render(byte[] original, PhotoHeader header) throws Undecodable {
        BufferedImage decoded = large(decode(original, header));
        BufferedImage coloured = ColourProfile.of(original, header.format()).convert(decoded);
        BufferedImage large = onWhite(upright(coloured, header));
        Map<PhotoSize, byte[]> renditions = new EnumMap<>(PhotoSize.class);
        renditions.put(PhotoSize.LARGE, webp(large));
        renditions.put(PhotoSize.CARD, webp(card(large)));
        return renditions;
    }

    private static int decodedPixels(PhotoHeader header) {
        int every = subsampling(header);
        return header.width() / every * (header.height() / every);
    }

    /**
     * Of so many pixels in a row or column, one is kept: as few as the large size can be made of. All pixels of a
     * phone's picture are more than a small heap finds room for without being collected as a whole.
     */
    private static int subsampling(PhotoHeader header) {
        return Math.max(1, Math.max(header.width(), header.height()) / LARGE_SIDE);
    }

    private static PhotoHeader header(byte[] original) throws Undecodable {
        try {
            return PhotoHeader.read(new ByteArrayInputStream(original));
        } catch (Refusal refusal) {
            throw new Undecodable(refusal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage decode(byte[] original, PhotoHeader header) throws Undecodable {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(header.format().codec()).next();
        try {
            byte[] picture = header.format() == PhotoFormat.PNG ? Png.pictureOnly(original) : original;
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(picture)), true, true);
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw new Undecodable("its decoder sees another size than its header");
            }
            return decode(reader, original, header);
        } catch (IOException | RuntimeException e) {
            throw new Undecodable(e);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decode(ImageReader reader, byte[] original, PhotoHeader header) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        if (!(param instanceof WebPReadParam) && isInRows(original, header)) {
            ImageTypeSpecifier type = reader.getImageTypes(0).next();
            if (AreaRaster.suits(type)) {
                var means = new AreaRaster(type, header.width(), header.height(), subsampling(header));
                param.setDestination(new BufferedImage(type.getColorModel(), means, false, null));
                reader.read(0, param);
                return means.image();
            }
        }
        return reader.read(0, subsampled(param, header));
    }

    /** Not so are the PNGs that come as seven pictures, one finer than the other. */
    private static boolean isInRows(byte[] original, PhotoHeader header) {
        return header.format() != PhotoFormat.PNG || original[Png.INTERLACING] == 0;
    }

    private static ImageReadParam subsampled(ImageReadParam param, PhotoHeader header) {
        int every = subsampling(header);
        if (param instanceof WebPReadParam webp) {
            webp.setScaledWidth(header.width() / every);
            webp.setScaledHeight(header.height() / every);
            webp.setUseScaling(every > 1);
        } else {
            param.setSourceSubsampling(every, every, 0, 0);
        }
        return param;
    }

    private static BufferedImage large(BufferedImage decoded) {
        int longer = Math.max(decoded.getWidth(), decoded.getHeight());
        int side = Math.min(longer, LARGE_SIDE);
        int type = decoded.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR;
        return scaled(Thumbnails.of(decoded).size(side, side).imageType(type));
    }

    private static BufferedImage card(BufferedImage large) {
        return scaled(Thumbnails.of(large).crop(Positions.CENTER).size(CARD_WIDTH, CARD_HEIGHT));
    }

    private static BufferedImage scaled(Thumbnails.Builder<BufferedImage> thumbnail) {
        try {
            return thumbnail.asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage upright(BufferedImage image, PhotoHeader header) {
        return ExifFilterUtils.getFilterForOrientation(header.orientation()).apply(image);
    }

    /** Transparency has no meaning in a photo, and would show the page through it. */
    private static BufferedImage onWhite(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static byte[] webp(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("webp").next();
        var param = (WebPWriteParam) writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType("Lossy");
        param.setCompressionQuality(QUALITY);
        param.setMethod(EFFORT);
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
