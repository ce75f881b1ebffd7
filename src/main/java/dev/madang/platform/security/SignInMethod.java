package dev.madang.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way to sign in or out that a module adds to the one filter chain: a form, a provider. */
@FunctionalInterface
public interface SignInMethod {

    void configure(HttpSecurity http) throws Exception;
}
