package dev.madang.moderation.sanction;

import java.time.Instant;
import java.util.UUID;

/** An appeal in the operators' list. */
record WaitingAppeal(
        UUID sanction, String nickname, Measure measure, String title, Instant appealedAt, boolean decidedByReader) {

    public String path() {
        return "/admin/appeals/" + sanction;
    }
}
