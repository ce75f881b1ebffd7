package dev.madang.platform.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are somebody's public server: none that leads to this machine, into its network, to nobody or to many
 * (RFC 6890 and its registries), and no address of version 6 that carries one of version 4 within it.
 */
final class PublicNetwork {

    private static final List<Block> CLOSED_4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    /** All that is given out to the public; the rest is loopback, link-local, private, NAT64, multicast or nothing yet. */
    private static final List<Block> OPEN_6 = blocks("2000::/3");

    private static final List<Block> CLOSED_6 =
            blocks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private PublicNetwork() {}

    static boolean contains(InetAddress address) {
        return address instanceof Inet4Address
                ? CLOSED_4.stream().noneMatch(block -> block.contains(address))
                : OPEN_6.stream().anyMatch(block -> block.contains(address))
                        && CLOSED_6.stream().noneMatch(block -> block.contains(address));
    }

    private static List<Block> blocks(String... blocks) {
        return Stream.of(blocks).map(Block::of).toList();
    }

    private record Block(byte[] prefix, int bits) {

        static Block of(String text) {
            String[] parts = text.split("/");
            try {
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        }

        boolean contains(InetAddress address) {
            byte[] bytes = address.getAddress();
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if (((bytes[bit / 8] ^ prefix[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
