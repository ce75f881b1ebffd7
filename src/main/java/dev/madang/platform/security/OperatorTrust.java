package dev.madang.platform.security;

import java.util.EnumSet;
import java.util.Set;

/**
 * What an operator is trusted with. Plain values, since sessions keep it and read nothing back that names a type of its own.
 *
 * @param secondFactor whether they have one, and give it before they see {@code /admin}
 */
public record OperatorTrust(boolean owner, boolean support, boolean moderation, boolean finance, boolean secondFactor) {

    public static OperatorTrust of(Set<OperatorRole> roles, boolean secondFactor) {
        return new OperatorTrust(
                roles.contains(OperatorRole.OWNER),
                roles.contains(OperatorRole.SUPPORT),
                roles.contains(OperatorRole.MODERATION),
                roles.contains(OperatorRole.FINANCE),
                secondFactor);
    }

    Set<OperatorRole> roles() {
        var roles = EnumSet.noneOf(OperatorRole.class);
        for (OperatorRole role : OperatorRole.values()) {
            if (has(role)) {
                roles.add(role);
            }
        }
        return roles;
    }

    private boolean has(OperatorRole role) {
        return switch (role) {
            case OWNER -> owner;
            case SUPPORT -> support;
            case MODERATION -> moderation;
            case FINANCE -> finance;
        };
    }
}
