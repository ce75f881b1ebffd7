package dev.madang.member.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a new password must not be. The first rule that is broken is told, as {@code password.rule.<NAME>}. */
public enum PasswordRule {
    TOO_SHORT {
        @Override
        boolean isBroken(String password, @Nullable EmailAddress email, @Nullable String nickname) {
            return password.codePointCount(0, password.length()) < MIN_LENGTH;
        }
    },
    /** bcrypt reads 72 bytes. */
    TOO_LONG {
        @Override
        boolean isBroken(String password, @Nullable EmailAddress email, @Nullable String nickname) {
            return password.getBytes(UTF_8).length > 72;
        }
    },
    YOUR_NAME {
        @Override
        boolean isBroken(String password, @Nullable EmailAddress email, @Nullable String nickname) {
            return password.equalsIgnoreCase(nickname)
                    || email != null
                            && (password.equalsIgnoreCase(email.value())
                                    || password.equalsIgnoreCase(email.localPart()));
        }
    },
    TOO_COMMON {
        @Override
        boolean isBroken(String password, @Nullable EmailAddress email, @Nullable String nickname) {
            return COMMONEST.contains(password.toLowerCase(Locale.ROOT))
                    || password.codePoints().distinct().count() < 3;
        }
    };

    public static final int MIN_LENGTH = 10;

    private static final Set<String> COMMONEST = commonest();

    abstract boolean isBroken(String password, @Nullable EmailAddress email, @Nullable String nickname);

    /** The message key of what is wrong with a new password, if anything is. */
    public static Optional<String> problem(
            @Nullable String password, @Nullable EmailAddress email, @Nullable String nickname) {
        String typed = Objects.requireNonNullElse(password, "");
        return Arrays.stream(values())
                .filter(rule -> rule.isBroken(typed, email, nickname))
                .findFirst()
                .map(rule -> "password.rule." + rule);
    }

    private static Set<String> commonest() {
        try (InputStream file =
                Objects.requireNonNull(PasswordRule.class.getResourceAsStream("/commonest-passwords.txt"))) {
            return new String(file.readAllBytes(), UTF_8).lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
