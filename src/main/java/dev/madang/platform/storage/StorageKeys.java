package dev.madang.platform.storage;

import java.util.regex.Pattern;

/** What a key or a folder may be called, wherever files are kept: nothing that leads out of it. */
final class StorageKeys {

    private static final Pattern KEY = Pattern.compile("[a-z0-9_-]+(/[a-z0-9_-]+)*(\\.[a-z0-9]+)?");

    private StorageKeys() {}

    static void check(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a storage key: " + key);
        }
    }
}
