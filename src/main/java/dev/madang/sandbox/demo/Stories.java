package dev.madang.sandbox.demo;

import dev.madang.sandbox.demo.cast.DemoIds;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** What members of the demo did at the desks of one module: a bean in a folder of its own, {@code sandbox.demo.<module>}. */
public interface Stories {

    /** @param now at which all stories end */
    Stream<Scene> scenes(Instant now);

    /** The id of a member, by what stands before {@code @demo.madang} in their e-mail. */
    static UUID member(String code) {
        return DemoIds.of("member/" + code);
    }

    /** The id of something else, the same on every machine; its name is unique among its kind: {@code club/hikers}. */
    static UUID id(String name) {
        return DemoIds.of(name);
    }
}
