package dev.madang.platform.security;

/**
 * Declares who may use routes that no handler of a controller answers. Those say it themselves ({@link ForMembers},
 * {@link ForEveryone}, {@link ForOperators}, {@link ForMachines}); a route that none declares is denied to all.
 */
@FunctionalInterface
public interface RouteAccess {

    void declare(Routes routes);
}
