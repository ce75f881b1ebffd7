import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;

/**
 * Draws what a phone's camera makes: a JPEG that, of 4000 × 3000 pixels, has 3 MB. Run it as
 * {@code java Photo.java FILE WIDTH HEIGHT}.
 */
public class Photo {

    private static final int LEAVES = 9000;

    public static void main(String[] arguments) throws IOException {
        int width = Integer.parseInt(arguments[1]);
        int height = Integer.parseInt(arguments[2]);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
        graphics.fillRect(0, 0, width, height);
        var random = new Random(1);
        for (int i = 0; i < LEAVES; i++) {
            graphics.setColor(new Color(random.nextInt(0xFFFFFF)));
            graphics.fillOval(
                    random.nextInt(width), random.nextInt(height), 4 + random.nextInt(60), 4 + random.nextInt(60));
        }
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(0.92f);
        try (var file = new FileImageOutputStream(new File(arguments[0]))) {
            writer.setOutput(file);
            writer.write(null, new IIOImage(picture, null, null), quality);
        }
        writer.dispose();
    }
}
