package dev.madang.platform.privacy;

import java.util.UUID;
import org.springframework.core.io.Resource;

/** Files of a member, to be given to them. */
@FunctionalInterface
public interface PersonalFiles {

    /** Where they are put, one after the other. */
    @FunctionalInterface
    interface Folder {

        /** @param name within the folder of all, such as {@code photos/1.webp} */
        void put(String name, Resource content);
    }

    /** Called in no transaction: files are read from storage. */
    void give(UUID member, Folder folder);
}
