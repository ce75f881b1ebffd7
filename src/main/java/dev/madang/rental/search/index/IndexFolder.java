package dev.madang.rental.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.platform.search.Hangul;
import dev.madang.platform.search.KoreanAnalysis;
import dev.madang.platform.search.KoreanAnalyzer;
import dev.madang.rental.Rating;
import dev.madang.rental.search.words.Prefixes;
import dev.madang.shared.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;
import org.springframework.util.FileSystemUtils;

/**
 * Where the index is kept: a folder named after all that decides what stands in it. When any of that changes, the new
 * name begins an empty index, which is filled at start, and what was made the old way is thrown away.
 */
final class IndexFolder {

    private static final List<String> INGREDIENTS = List.of(
            classFile(ListingDocument.class),
            classFile(Rating.class),
            classFile(Prefixes.class),
            classFile(KoreanAnalysis.class),
            classFile(KoreanAnalyzer.class),
            classFile(Hangul.class),
            "/search/words.txt",
            "/categories.csv",
            "/regions.csv");

    private IndexFolder() {}

    static Path within(Path home) throws IOException {
        Path folder = home.resolve(fingerprint());
        if (Files.isDirectory(home)) {
            try (Stream<Path> others = Files.list(home)) {
                others.filter(other -> !other.equals(folder)).forEach(IndexFolder::remove);
            }
        }
        return Files.createDirectories(folder);
    }

    private static String fingerprint() throws IOException {
        var all = new ByteArrayOutputStream();
        all.writeBytes(Version.LATEST.toString().getBytes(UTF_8));
        for (String ingredient : INGREDIENTS) {
            all.writeBytes(read(ingredient));
        }
        return Sha256.hex(Sha256.of(all.toByteArray()), 8);
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream file = IndexFolder.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("The index is made from what is not there: " + resource);
            }
            return file.readAllBytes();
        }
    }

    private static String classFile(Class<?> type) {
        return "/" + type.getName().replace('.', '/') + ".class";
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
