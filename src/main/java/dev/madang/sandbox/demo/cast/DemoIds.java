package dev.madang.sandbox.demo.cast;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** The ids of demo things, the same on every machine: what was half made before is made whole, not twice. */
public final class DemoIds {

    private DemoIds() {}

    /** @param name unique among its kind: {@code member/host}, {@code listing/12} */
    public static UUID of(String name) {
        return UUID.nameUUIDFromBytes(("madang demo " + name).getBytes(UTF_8));
    }
}
