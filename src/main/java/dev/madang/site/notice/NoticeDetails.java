package dev.madang.site.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What operators write in a notice.
 *
 * @param shownUntil null until somebody ends it
 * @param band whether it also stands on every page
 */
public record NoticeDetails(
        String titleKo,
        String titleEn,
        String textKo,
        String textEn,
        Instant shownFrom,
        @Nullable Instant shownUntil,
        boolean band) {}
