package dev.madang.platform.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.shared.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;

/** Files joined into one, whose name carries the hash of its content: a browser keeps it for a year. */
record AssetBundle(String name, String type, byte[] plain, byte[] gzipped) {

    static AssetBundle css(String name, List<Resource> files) {
        return of(name, "css", "text/css", files);
    }

    static AssetBundle js(String name, List<Resource> files) {
        return of(name, "js", "text/javascript", files);
    }

    private static AssetBundle of(String name, String extension, String type, List<Resource> files) {
        try {
            var joined = new ByteArrayOutputStream();
            for (Resource file : files) {
                joined.writeBytes(file.getContentAsByteArray());
                joined.write('\n');
            }
            byte[] plain = joined.toByteArray();
            String hash = Sha256.hex(Sha256.of(plain), 8);
            return new AssetBundle(
                    name.replace('/', '-') + "-" + hash + "." + extension,
                    type + ";charset=" + UTF_8,
                    plain,
                    gzip(plain));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "/assets/" + name;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var gzipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(gzipped)) {
            gzip.write(plain);
        }
        return gzipped.toByteArray();
    }
}
