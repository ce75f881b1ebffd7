package dev.madang.center;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.text.ContactDetails;
import java.util.UUID;

/** What the page of a partner is about: each noun shows what they have of it, as a section. */
public record Partnering(UUID partner) {

    /**
     * True in SQL for a centre that is for everybody: neither operators keep it from others, nor is its partner suspended at the
     * moment {@code :now}.
     */
    public static final String FOR_EVERYBODY = """
            (c.withheld IS NULL AND NOT EXISTS (
              SELECT FROM member m WHERE m.id = c.partner_id AND m.suspended_until > :now))""";

    /** @throws Refusal 422 for words that everybody will read and that hold a telephone, an e-mail or an account */
    public static void requireOpenWords(String words) {
        ContactDetails.in(words).ifPresent(found -> {
            throw Refusal.invalid(found.sentence());
        });
    }
}
