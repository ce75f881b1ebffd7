package dev.madang.platform.web;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was sent and is answered by this page, {@code #sent} in templates: a step that was refused shows the page anew, and a form of a field
 * or two that has no form object, as each row of a list has, finds by its address what was typed into it.
 */
public final class SentForm {

    static final SentForm NONE = new SentForm("", Map.of());

    private final String path;
    private final Map<String, String[]> fields;

    /** @param path where it was sent to */
    SentForm(String path, Map<String, String[]> fields) {
        this.path = path;
        this.fields = fields;
    }

    /** Whether it was the form with this address: what it stands in is open then. */
    public boolean at(@Nullable String address) {
        return !path.isEmpty() && path.equals(address);
    }

    /** Whether it was one of the forms whose addresses begin like this. */
    public boolean below(String address) {
        return path.startsWith(address);
    }

    /** What was typed into a field of the form with this address; null when another was sent, or none. */
    public @Nullable String of(@Nullable String address, String field) {
        return at(address) ? values(field).findFirst().orElse(null) : null;
    }

    /** Whether this was chosen in the form with this address. */
    public boolean has(@Nullable String address, String field, Object value) {
        return at(address) && values(field).anyMatch(value.toString()::equals);
    }

    private Stream<String> values(String field) {
        return Stream.of(fields.getOrDefault(field, new String[0]));
    }
}
