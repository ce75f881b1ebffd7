package dev.madang.site.notice;

import dev.madang.platform.text.Written;
import dev.madang.shared.Seoul;
import dev.madang.shared.TypedDays;
import dev.madang.shared.TypedNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A notice as it is typed, so that it comes back as it was typed whatever is wrong with it.
 *
 * @param version that was seen; empty for a new one
 * @param until empty until somebody ends it
 * @param band {@code true} or nothing
 */
record NoticeForm(
        String version,
        @Written(least = 2, most = 80) String titleKo,
        @Written(least = 2, most = 80) String titleEn,
        @Written(least = 2, most = 4000) String textKo,
        @Written(least = 2, most = 4000) String textEn,
        String from,
        String until,
        String band) {

    private static final Duration FURTHEST = Duration.ofDays(366);

    NoticeForm {
        version = orEmpty(version);
        titleKo = orEmpty(titleKo);
        titleEn = orEmpty(titleEn);
        textKo = orEmpty(textKo);
        textEn = orEmpty(textEn);
        from = orEmpty(from);
        until = orEmpty(until);
        band = orEmpty(band);
    }

    /** A new one, shown at once. */
    static NoticeForm beginning(Instant now) {
        return new NoticeForm("", "", "", "", "", typed(now), "", "");
    }

    static NoticeForm of(Notice notice) {
        return new NoticeForm(
                String.valueOf(notice.version()),
                notice.titleKo(),
                notice.titleEn(),
                notice.textKo(),
                notice.textEn(),
                typed(notice.shownFrom()),
                notice.shownUntil() == null ? "" : typed(notice.shownUntil()),
                notice.band() ? "true" : "");
    }

    int seen() {
        return TypedNumber.read(version, 0);
    }

    /** What was typed; to be used only when nothing was noted. */
    NoticeDetails read(Errors errors, Instant now) {
        Instant begins = moment("from", from, errors, now);
        Instant ends = until.isBlank() ? null : moment("until", until, errors, now);
        if (ends != null && !errors.hasFieldErrors("from") && !errors.hasFieldErrors("until")) {
            if (!ends.isAfter(begins)) {
                errors.rejectValue("until", "service-notice.form.until.before");
            } else if (!ends.isAfter(now)) {
                errors.rejectValue("until", "service-notice.form.until.past");
            }
        }
        return new NoticeDetails(titleKo, titleEn, textKo, textEn, begins, ends, band.equals("true"));
    }

    private static Instant moment(String field, String typed, Errors errors, Instant now) {
        Optional<Instant> at = TypedDays.moment(typed);
        if (at.isEmpty()) {
            errors.rejectValue(field, "service-notice.form.moment");
        } else if (!at.get().isAfter(now.minus(FURTHEST)) || !at.get().isBefore(now.plus(FURTHEST))) {
            errors.rejectValue(field, "service-notice.form.moment.far");
        }
        return errors.hasFieldErrors(field) ? now : at.orElse(now);
    }

    private static String typed(Instant at) {
        return LocalDateTime.ofInstant(at, Seoul.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
