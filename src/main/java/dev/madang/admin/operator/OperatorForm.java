package dev.madang.admin.operator;

import dev.madang.platform.security.OperatorRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a member is to be trusted with.
 *
 * @param email of who becomes an operator
 * @param roles names of them; what is none is left out
 */
record OperatorForm(@Nullable String email, @Nullable List<String> roles) {

    static final OperatorForm EMPTY = new OperatorForm("", List.of());

    Set<OperatorRole> chosen() {
        List<String> named = Objects.requireNonNullElse(roles, List.of());
        var chosen = EnumSet.noneOf(OperatorRole.class);
        Stream.of(OperatorRole.values())
                .filter(role -> named.contains(role.name()))
                .forEach(chosen::add);
        return chosen;
    }

    String typedEmail() {
        String typed = Objects.requireNonNullElse(email, "");
        return typed.length() > 254 ? "" : typed;
    }
}
