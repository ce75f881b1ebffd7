package dev.madang.platform.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.core.io.Resource;

/** Content in a file that nobody needs afterwards: where files are kept on the same disk, it need not be copied. */
public interface MovableFile extends Resource {

    /**
     * Makes the file one of this name, which no file has yet: by renaming it where that is possible. The content is not
     * to be read from here any more.
     */
    void moveTo(Path file) throws IOException;
}
