package dev.madang.media.image;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import javax.imageio.ImageTypeSpecifier;

/**
 * Takes the pixels of a large picture row by row from its decoder, and keeps of each square of them their mean: none is left
 * out, and the large picture is never in memory.
 */
final class AreaRaster extends WritableRaster {

    private final int every;
    private final int bands;
    private final BufferedImage small;
    private final long[] sums;
    private int[] line = new int[0];
    private int row;

    /**
     * @param type one that {@link #suits}
     * @param every so many pixels in a row and column become one; what does not fill a square at the edges is left out
     */
    AreaRaster(ImageTypeSpecifier type, int width, int height, int every) {
        super(type.getSampleModel(width, height), new DataBufferByte(1), new Point());
        this.every = every;
        this.bands = type.getNumBands();
        boolean opaque = bands == 1 || bands == 3;
        this.small = new BufferedImage(
                width / every, height / every, opaque ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_4BYTE_ABGR);
        this.sums = new long[small.getWidth() * bands];
    }

    /** Bytes for grey or three colours, with alpha or without: no palettes, whose numbers have no mean. */
    static boolean suits(ImageTypeSpecifier type) {
        return type.getColorModel() instanceof ComponentColorModel
                && type.getSampleModel().getDataType() == DataBuffer.TYPE_BYTE
                && type.getNumBands() <= 4;
    }

    /** The means as colours of a screen: its grey is as bright as the file says. */
    BufferedImage image() {
        flush();
        return small;
    }

    @Override
    public void setRect(Raster pixels) {
        setRect(0, 0, pixels);
    }

    @Override
    public void setRect(int x, int y, Raster pixels) {
        if (line.length < pixels.getWidth() * bands) {
            line = new int[pixels.getWidth() * bands];
        }
        for (int i = 0; i < pixels.getHeight(); i++) {
            pixels.getPixels(pixels.getMinX(), pixels.getMinY() + i, pixels.getWidth(), 1, line);
            begin(y + i);
            for (int j = 0; j < pixels.getWidth(); j++) {
                add(x + j, line, j * bands);
            }
        }
    }

    @Override
    public void setPixel(int x, int y, int[] pixel) {
        begin(y);
        add(x, pixel, 0);
    }

    @Override
    public WritableRaster createWritableChild(
            int x, int y, int width, int height, int childX, int childY, int[] childBands) {
        return this;
    }

    private void begin(int y) {
        if (y / every != row) {
            flush();
            row = y / every;
        }
    }

    private void add(int x, int[] pixels, int from) {
        int to = x / every * bands;
        if (to < sums.length) {
            for (int band = 0; band < bands; band++) {
                sums[to + band] += pixels[from + band];
            }
        }
    }

    private void flush() {
        if (row >= small.getHeight()) {
            return;
        }
        int alpha = bands % 2 == 0 ? bands - 1 : -1;
        WritableRaster to = small.getRaster();
        int[] pixel = new int[4];
        long count = (long) every * every;
        for (int x = 0; x < small.getWidth(); x++) {
            for (int colour = 0; colour < 3; colour++) {
                pixel[colour] = (int) ((sums[x * bands + (bands < 3 ? 0 : colour)] + count / 2) / count);
            }
            pixel[3] = alpha < 0 ? 0xFF : (int) ((sums[x * bands + alpha] + count / 2) / count);
            to.setPixel(x, row, pixel);
        }
        Arrays.fill(sums, 0);
    }
}
