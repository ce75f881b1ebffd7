package dev.madang.sandbox.demo.cast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Texts of the demo that ship with the application. */
public final class DemoText {

    private DemoText() {}

    /** @param name of a file in {@code demo/} */
    public static String of(String name) {
        String resource = "/demo/" + name;
        try (InputStream file = requireNonNull(DemoText.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
