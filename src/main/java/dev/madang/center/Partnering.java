package dev.madang.center;

import java.util.UUID;

/** What the page of a partner, or of who works at a centre, is about: each noun shows what they have of it, as a section. */
public record Partnering(UUID partner) {

    /**
     * True in SQL for a centre that is for everybody: neither operators keep it from others, nor is its partner suspended at the
     * moment {@code :now}.
     */
    public static final String FOR_EVERYBODY = """
            (c.withheld IS NULL AND NOT EXISTS (
              SELECT FROM member m WHERE m.id = c.partner_id AND m.suspended_until > :now))""";
}
