package dev.madang.site.notice;

import dev.madang.platform.paging.Cursor;
import dev.madang.shared.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice of the service, in both languages.
 *
 * @param shownUntil null until somebody ends it
 * @param band whether it also stands on every page
 * @param version counts its changes, from 1
 */
public record Notice(
        UUID id,
        String titleKo,
        String titleEn,
        String textKo,
        String textEn,
        Instant shownFrom,
        @Nullable Instant shownUntil,
        boolean band,
        int version) {

    static final String ADDRESS = "/notices";
    static final String OPERATORS_ADDRESS = "/admin/notices";

    /** Where a notice is in its time. */
    enum State {
        ANNOUNCED,
        SHOWN,
        OVER
    }

    State stateAt(Instant now) {
        if (shownUntil != null && !shownUntil.isAfter(now)) {
            return State.OVER;
        }
        return shownFrom.isAfter(now) ? State.ANNOUNCED : State.SHOWN;
    }

    boolean isShownAt(Instant now) {
        return stateAt(now) == State.SHOWN;
    }

    public String title(Locale locale) {
        return Bilingual.isEnglish(locale) ? titleEn : titleKo;
    }

    public List<String> paragraphs(Locale locale) {
        return List.of((Bilingual.isEnglish(locale) ? textEn : textKo).split("\n\\s*\n"));
    }

    public String href() {
        return ADDRESS + "/" + id;
    }

    /** What tells it from itself before its last change. */
    String edition() {
        return id + "." + version;
    }

    NoticeDetails details() {
        return new NoticeDetails(titleKo, titleEn, textKo, textEn, shownFrom, shownUntil, band);
    }

    Cursor cursor() {
        return new Cursor(shownFrom, id);
    }
}
