package dev.madang.sandbox.demo;

import dev.madang.sandbox.demo.DemoReviewTexts.Voice;
import java.time.Instant;
import java.util.UUID;
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
}
