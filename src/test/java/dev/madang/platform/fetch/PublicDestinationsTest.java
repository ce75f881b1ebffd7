package dev.madang.platform.fetch;

import static dev.madang.platform.fetch.FetchRefused.Reason.INSIDE;
import static dev.madang.platform.fetch.FetchRefused.Reason.PORT;
import static dev.madang.platform.fetch.FetchRefused.Reason.UNKNOWN_HOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.platform.fetch.FetchRefused.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicDestinationsTest {

    private static final ForeignAddress ADDRESS = ForeignAddress.of("https://calendar.example/a.ics");

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "1.1.1.1", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "2606:4700::1111"
            })
    void publicServersAreReached(String address) throws UnknownHostException {
        assertThat(destinations(address).of(ADDRESS)).containsExactly(InetAddress.getByName(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "192.88.99.1",
                "224.0.0.1",
                "239.1.2.3",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::127.0.0.1",
                "64:ff9b:1::10.0.0.1",
                "2002:7f00:1::1",
                "2001::1",
                "2001:db8::1",
                "3fff::1",
                "100::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void networksThatAreNotPublicAreRefused(String address) {
        assertRefused(destinations(address), ADDRESS, INSIDE);
    }

    @Test
    void oneAddressInsideIsEnough() {
        assertRefused(destinations("8.8.8.8", "127.0.0.1"), ADDRESS, INSIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example:22/",
                "https://a.example:8443/",
                "http://a.example:6379/",
                "http://a.example:0/"
            })
    void onlyTheWebsOwnPortsAreReached(String address) {
        assertRefused(destinations("8.8.8.8"), ForeignAddress.of(address), PORT);
    }

    @Test
    void aNameThatNobodyKnowsIsSaidToBeUnknown() {
        var nobody = new PublicDestinations(host -> {
            throw new UnknownHostException(host);
        });

        assertRefused(nobody, ADDRESS, UNKNOWN_HOST);
        assertRefused(new PublicDestinations(host -> new InetAddress[0]), ADDRESS, UNKNOWN_HOST);
    }

    private static PublicDestinations destinations(String... addresses) {
        return new PublicDestinations(host ->
                Stream.of(addresses).map(PublicDestinationsTest::literal).toArray(InetAddress[]::new));
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void assertRefused(PublicDestinations destinations, ForeignAddress address, Reason reason) {
        assertThatThrownBy(() -> destinations.of(address))
                .isInstanceOfSatisfying(
                        FetchRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
