package dev.madang.member;

import dev.madang.platform.security.OperatorRole;
import java.util.Set;
import java.util.UUID;

/**
 * An owner gave a member roles, or took some.
 *
 * @param id tells one change from another
 * @param roles what they have now; none when they are an operator no more
 */
public record OperatorRolesChanged(UUID id, UUID member, Set<OperatorRole> roles) {}
