package dev.madang.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WebP is read by a native library that comes within a jar: which one it is, only it can say. */
class LibwebpTest {

    /** 1.3.2, in which the overflow of CVE-2023-4863 was mended. */
    private static final int SAFE = 0x010302;

    @Test
    void itIsOneWithoutKnownFaults(@TempDir Path folder) throws Throwable {
        assumeTrue(System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64"));
        Path library = folder.resolve("libwebp-imageio.so");
        try (InputStream inside = getClass().getResourceAsStream("/native/Linux/x86_64/libwebp-imageio.so")) {
            Files.copy(Objects.requireNonNull(inside), library);
        }
        try (Arena arena = Arena.ofConfined()) {
            var version = SymbolLookup.libraryLookup(library, arena)
                    .find("WebPGetDecoderVersion")
                    .orElseThrow();
            int found = (int) Linker.nativeLinker()
                    .downcallHandle(version, FunctionDescriptor.of(ValueLayout.JAVA_INT))
                    .invokeExact();
            assertThat(found).isGreaterThanOrEqualTo(SAFE);
        }
    }
}
