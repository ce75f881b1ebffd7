package dev.madang.sandbox.oauth;

import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a tester chose on the authorize page.
 *
 * @param person id of one of the cast, or null for somebody made up of the other fields
 */
public record Choice(
        @Nullable String person,
        @Nullable String id,
        @Nullable String nickname,
        @Nullable String email,
        @Nullable Boolean verified) {

    Person toPerson() {
        return person == null ? madeUp() : Person.ofCast(person).orElseThrow();
    }

    private Person madeUp() {
        String number = id != null && id.matches("\\d{1,18}")
                ? id
                : String.valueOf(ThreadLocalRandom.current().nextLong(2_000_000_000L, 9_000_000_000L));
        String address = email == null || email.isBlank() ? null : email.strip();
        return new Person(
                number, Objects.requireNonNullElse(nickname, ""), address, address != null && verified != null);
    }
}
