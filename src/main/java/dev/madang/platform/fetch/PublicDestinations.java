package dev.madang.platform.fetch;

import dev.madang.platform.fetch.FetchRefused.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Public servers at the web's own ports. A name with one address inside is refused whole. */
@Component
public class PublicDestinations implements Destinations {

    private static final Set<Integer> PORTS = Set.of(80, 443);

    private final Resolver resolver;

    @Autowired
    public PublicDestinations() {
        this(InetAddress::getAllByName);
    }

    PublicDestinations(Resolver resolver) {
        this.resolver = resolver;
    }

    /** Who knows the addresses of names. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    @Override
    public List<InetAddress> of(ForeignAddress address) {
        if (!PORTS.contains(address.port())) {
            throw new FetchRefused(Reason.PORT);
        }
        List<InetAddress> found = resolve(address.host());
        if (!found.stream().allMatch(PublicNetwork::contains)) {
            throw new FetchRefused(Reason.INSIDE);
        }
        return found;
    }

    private List<InetAddress> resolve(String host) {
        try {
            List<InetAddress> found = List.of(resolver.resolve(host));
            if (!found.isEmpty()) {
                return found;
            }
        } catch (UnknownHostException unknown) {
            // Said below like a name without an address.
        }
        throw new FetchRefused(Reason.UNKNOWN_HOST);
    }
}
