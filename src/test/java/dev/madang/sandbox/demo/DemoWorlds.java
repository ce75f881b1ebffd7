package dev.madang.sandbox.demo;

import dev.madang.rental.Categories;
import dev.madang.shared.Regions;
import java.time.Instant;

/** The demo as it is thought out at a given moment, before anything happens. */
public final class DemoWorlds {

    private DemoWorlds() {}

    public static DemoWorld at(String instant) {
        return DemoWorld.compose(new Categories(), new Regions(), Instant.parse(instant));
    }
}
