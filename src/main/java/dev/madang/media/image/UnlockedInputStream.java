package dev.madang.media.image;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads a file byte by byte without the lock that {@code java.io.BufferedInputStream} takes for each. For one thread.
 */
final class UnlockedInputStream extends InputStream {

    private final InputStream source;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private long before;

    UnlockedInputStream(InputStream source) {
        this.source = source;
    }

    /** The first bytes of the file, which are read again afterwards; fewer when it is shorter. To be asked before all else. */
    byte[] begin(int length) throws IOException {
        limit = source.readNBytes(buffer, 0, length);
        return Arrays.copyOf(buffer, limit);
    }

    @Override
    public int read() throws IOException {
        return position < limit || fill() ? buffer[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == limit && !fill()) {
            return -1;
        }
        int there = Math.min(length, limit - position);
        System.arraycopy(buffer, position, into, offset, there);
        position += there;
        return there;
    }

    @Override
    public long skip(long count) throws IOException {
        int buffered = (int) Math.clamp(count, 0, limit - position);
        position += buffered;
        if (buffered == count) {
            return count;
        }
        long skipped = source.skip(count - buffered);
        before += skipped;
        return buffered + skipped;
    }

    /** How many bytes of the file have been read or skipped. */
    long position() {
        return before + position;
    }

    /**
     * Skips all bytes up to the next of this value, and that one, too.
     *
     * @throws EOFException when there is none
     */
    void skipPast(int value) throws IOException {
        byte sought = (byte) value;
        do {
            while (position < limit) {
                if (buffer[position++] == sought) {
                    return;
                }
            }
        } while (fill());
        throw new EOFException();
    }

    private boolean fill() throws IOException {
        before += limit;
        position = 0;
        limit = Math.max(0, source.read(buffer));
        return limit > 0;
    }
}
