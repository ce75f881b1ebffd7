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

/** Draws what a phone's camera makes: a JPEG of 12 megapixels and 3 MB. Run it as {@code java Photo.java FILE}. */
public class Photo {

    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int LEAVES = 9000;

    public static void main(String[] arguments) throws IOException {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, WIDTH, HEIGHT, Color.BLUE));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        var random = new Random(1);
        for (int i = 0; i < LEAVES; i++) {
            graphics.setColor(new Color(random.nextInt(0xFFFFFF)));
            graphics.fillOval(
                    random.nextInt(WIDTH), random.nextInt(HEIGHT), 4 + random.nextInt(60), 4 + random.nextInt(60));
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
