package dev.madang.platform.security;

/** Declares who may use a module's routes. Every module has one; a route that none declares is denied to all. */
@FunctionalInterface
public interface RouteAccess {

    void declare(Routes routes);
}
