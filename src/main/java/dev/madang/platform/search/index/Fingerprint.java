package dev.madang.platform.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.shared.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * A hash of Lucene's version and of all code and data of ours that classes refer to, directly or not: class files, and
 * the resources that they name. It differs when what they make may differ.
 */
final class Fingerprint {

    private static final String OURS = "dev/madang/";

    private final SortedMap<String, byte[]> read = new TreeMap<>();

    private Fingerprint() {}

    /** @param entity is read, not made: its own code does not count */
    static String of(Class<?> entity, Class<?>... makers) {
        return follow(entity, makers).hash();
    }

    static Set<String> ingredients(Class<?> entity, Class<?>... makers) {
        return follow(entity, makers).read.keySet();
    }

    private static Fingerprint follow(Class<?> entity, Class<?>... makers) {
        var fingerprint = new Fingerprint();
        fingerprint.read.put(classFile(entity), new byte[0]);
        for (Class<?> maker : makers) {
            fingerprint.follow(classFile(maker));
        }
        return fingerprint;
    }

    private void follow(String path) {
        byte[] content = read.containsKey(path) ? null : content(path);
        if (content == null) {
            return;
        }
        read.put(path, content);
        if (path.endsWith(".class")) {
            for (PoolEntry entry : ClassFile.of().parse(content).constantPool()) {
                if (entry instanceof ClassEntry type && type.asInternalName().startsWith(OURS)) {
                    follow(type.asInternalName() + ".class");
                } else if (entry instanceof StringEntry text
                        && text.stringValue().matches("/[a-z/-]+\\.[a-z]+")) {
                    follow(text.stringValue().substring(1));
                }
            }
        }
    }

    private String hash() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(Version.LATEST.toString().getBytes(UTF_8));
        read.forEach((path, content) -> {
            all.writeBytes(path.getBytes(UTF_8));
            all.writeBytes(content);
        });
        return Sha256.hex(Sha256.of(all.toByteArray()), 8);
    }

    private static byte @Nullable [] content(String path) {
        try (InputStream file = Fingerprint.class.getResourceAsStream("/" + path)) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classFile(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }
}
