package dev.madang.platform.pages;

import dev.madang.platform.security.CurrentMember;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a page.
 *
 * @param member null for a stranger
 */
public record Reader(@Nullable CurrentMember member, Locale locale) {

    public boolean is(UUID id) {
        return member != null && member.id().equals(id);
    }
}
