import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.apache.catalina.startup.Tomcat;

/**
 * What an upload costs at least: a servlet that streams the body of each request into a file and forces it to the disk.
 * Run it as {@code java -cp 'lib/*' BareUpload.java PORT FOLDER}, with the libraries of the application.
 */
public class BareUpload extends HttpServlet {

    private final Path folder;

    BareUpload(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        var tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(Integer.parseInt(arguments[0]));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        var context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "upload", new BareUpload(folder));
        context.addServletMappingDecoded("/upload", "upload");
        tomcat.start();
        tomcat.getServer().await();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Path file = folder.resolve(UUID.randomUUID().toString());
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            request.getInputStream().transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
