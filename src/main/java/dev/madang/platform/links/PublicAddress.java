package dev.madang.platform.links;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Where people reach Madang: what addresses begin with that leave the page, in mails and at gateways. Configured as
 * {@code madang.public-url}; on a developer's machine it is this application's own port.
 */
@Component
public class PublicAddress {

    private final Environment environment;
    private final String configured;

    /** @throws IllegalStateException outside the local profile when it is not configured */
    public PublicAddress(Environment environment) {
        this.environment = environment;
        this.configured = environment.getProperty("madang.public-url", "").replaceAll("/+$", "");
        if (configured.isEmpty() && !environment.acceptsProfiles(Profiles.of("local"))) {
            throw new IllegalStateException(
                    "MADANG_PUBLIC_URL is not set. It is the address people reach Madang at: https://…");
        }
    }

    /** @param path begins with a slash; an address that is absolute already stays as it is */
    public String of(String path) {
        return path.startsWith("/") ? base() + path : path;
    }

    /** What people's own addresses of this site begin with; empty on a developer's machine, where any name of it will do. */
    public Optional<String> configured() {
        return Optional.of(configured).filter(address -> !address.isEmpty());
    }

    private String base() {
        return configured.isEmpty()
                ? "http://localhost:" + environment.getRequiredProperty("local.server.port")
                : configured;
    }
}
