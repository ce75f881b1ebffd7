package dev.madang.platform.storage;

import dev.madang.test.S3Server;
import java.nio.file.Path;

/** Storages of every kind, for tests of what is kept there. */
public final class Storages {

    private Storages() {}

    public static Storage disk(Path folder) {
        return new DiskStorage(folder);
    }

    /** @param bucket is made when there is none of that name */
    public static Storage s3(String bucket) {
        var settings = new S3Settings(S3Server.address(), "ap-northeast-2", bucket, "key", "secret", true);
        return new S3Configuration().s3Storage(S3Configuration.s3Client(settings), settings);
    }
}
