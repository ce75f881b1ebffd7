package dev.madang.sandbox.demo;

import dev.madang.sandbox.demo.DemoReviewTexts.Voice;
import dev.madang.sandbox.demo.cast.DemoIds;
import dev.madang.sandbox.demo.cast.DemoMember;
import dev.madang.sandbox.demo.cast.DemoPicture;
import dev.madang.sandbox.demo.drawing.StillLife.View;
import dev.madang.sandbox.demo.rental.DemoReservation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one side of a demo rental says of the other.
 *
 * @param voice of a guest or a host
 * @param reply of the host to a guest, or null
 */
record DemoReview(
        DemoReservation rental,
        Voice voice,
        int stars,
        String text,
        Instant writtenAt,
        @Nullable String reply) {

    UUID id() {
        return DemoIds.of("review/" + rental.name() + "/" + voice);
    }

    DemoMember author() {
        return voice == Voice.GUEST ? rental.guest() : rental.listing().host();
    }

    DemoMember about() {
        return voice == Voice.GUEST ? rental.listing().host() : rental.guest();
    }

    /** Some guests show where they were with it. */
    List<DemoPicture> pictures() {
        int shown = voice == Voice.GUEST ? Math.max(0, Math.floorMod(id().hashCode(), 7) - 4) : 0;
        return IntStream.rangeClosed(1, shown)
                .mapToObj(number -> new DemoPicture(
                        DemoIds.of("review-photo/" + id() + "/" + number),
                        author().id(),
                        rental.listing(),
                        number == 1 ? View.COMPANY : View.SCENE,
                        8 + number))
                .toList();
    }
}
