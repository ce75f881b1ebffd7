package dev.madang.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Feeds a reader with sound files that are spoilt at random, for a few seconds. What breaks is named by the number that
 * spoils a file in the same way again: {@code -Dmadang.fuzz=NUMBER} begins with it. Every run begins with the same number, so
 * that a build does not fail by chance; who looks for more gives another, and more seconds by {@code -Dmadang.fuzz.seconds}.
 */
public final class Fuzz {

    private static final Duration LONG = Duration.ofSeconds(Long.getLong("madang.fuzz.seconds", 3));
    private static final Duration ONE = Duration.ofSeconds(10);
    private static final int LARGEST = 200_000;

    /** What readers of lengths and counts stumble over. */
    private static final int[] EDGES = {0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, -1};

    private final List<byte[]> sound;
    private final List<byte[]> words;

    private Fuzz(List<byte[]> sound, List<byte[]> words) {
        this.sound = sound;
        this.words = words;
    }

    /** @param words that mean something in such a file, strewn into it */
    public static Fuzz of(List<byte[]> sound, List<byte[]> words) {
        return new Fuzz(sound, words);
    }

    /** @param reader throws only what it does not declare: what is declared, it takes for an answer */
    public void run(Reader reader) {
        assertTimeoutPreemptively(LONG.plusMinutes(1), () -> spoil(reader));
    }

    private void spoil(Reader reader) {
        long first = Long.getLong("madang.fuzz", 1);
        long end = System.nanoTime() + LONG.toNanos();
        for (long number = first; number == first || System.nanoTime() < end; number++) {
            byte[] file = spoilt(number);
            long begin = System.nanoTime();
            try {
                reader.read(file);
            } catch (Throwable undeclared) {
                throw new AssertionError(described(number, file), undeclared);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as(described(number, file))
                    .isLessThan(ONE);
        }
    }

    private byte[] spoilt(long number) {
        var random = new Random(number);
        byte[] file = sound.get(random.nextInt(sound.size())).clone();
        for (int times = 1 + random.nextInt(6); times > 0 && file.length > 0; times--) {
            file = spoilt(file, random);
        }
        return file;
    }

    private byte[] spoilt(byte[] file, Random random) {
        int at = place(file, random);
        int length = 1 + random.nextInt(Math.min(64, file.length - at));
        return switch (random.nextInt(7)) {
            case 0 -> overwritten(file, at, new byte[] {(byte) random.nextInt()});
            case 1 -> overwritten(file, at, edge(random));
            case 2 -> overwritten(file, at, words.get(random.nextInt(words.size())));
            case 3 -> replaced(file, at, 0, words.get(random.nextInt(words.size())));
            case 4 -> replaced(file, at, length, new byte[0]);
            case 5 -> replaced(file, place(file, random), 0, Arrays.copyOfRange(file, at, at + length));
            default -> Arrays.copyOf(file, at);
        };
    }

    /** Half of all near the beginning, where headers are. */
    private static int place(byte[] file, Random random) {
        return random.nextInt(random.nextBoolean() ? Math.min(file.length, 400) : file.length);
    }

    private static byte[] edge(Random random) {
        int value = EDGES[random.nextInt(EDGES.length)];
        byte[] bytes = {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
        byte[] tail = Arrays.copyOfRange(bytes, random.nextInt(4), 4);
        if (random.nextBoolean()) {
            for (int i = 0; i < tail.length / 2; i++) {
                byte swapped = tail[i];
                tail[i] = tail[tail.length - 1 - i];
                tail[tail.length - 1 - i] = swapped;
            }
        }
        return tail;
    }

    private static byte[] overwritten(byte[] file, int at, byte[] with) {
        System.arraycopy(with, 0, file, at, Math.min(with.length, file.length - at));
        return file;
    }

    private static byte[] replaced(byte[] file, int at, int length, byte[] with) {
        if (file.length + with.length > LARGEST) {
            return file;
        }
        byte[] whole = Arrays.copyOf(file, file.length - length + with.length);
        System.arraycopy(with, 0, whole, at, with.length);
        System.arraycopy(file, at + length, whole, at + with.length, file.length - at - length);
        return whole;
    }

    private static String described(long number, byte[] file) {
        return "-Dmadang.fuzz=%d: %d bytes, %s …"
                .formatted(number, file.length, HexFormat.of().formatHex(file, 0, Math.min(80, file.length)));
    }

    /** Reads a file that may be anything. */
    public interface Reader {
        void read(byte[] file) throws Exception;
    }
}
