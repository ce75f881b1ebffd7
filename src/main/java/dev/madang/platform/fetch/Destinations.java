package dev.madang.platform.fetch;

import java.net.InetAddress;
import java.util.List;

/** Where fetches may lead. */
public interface Destinations {

    /**
     * Asks once for the network addresses behind a host: a fetch goes to these and asks nobody again.
     *
     * @return at least one
     * @throws FetchRefused when it is not known, or a fetch may not go there
     */
    List<InetAddress> of(ForeignAddress address);
}
