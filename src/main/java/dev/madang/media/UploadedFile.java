package dev.madang.media;

import dev.madang.platform.storage.MovableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.springframework.core.io.AbstractResource;
import org.springframework.web.multipart.MultipartFile;

/** A file of a form that was sent. */
class UploadedFile extends AbstractResource implements MovableFile {

    private final MultipartFile file;

    UploadedFile(MultipartFile file) {
        this.file = file;
    }

    @Override
    public void moveTo(Path target) throws IOException {
        file.transferTo(target.toFile());
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return file.getInputStream();
    }

    @Override
    public long contentLength() {
        return file.getSize();
    }

    @Override
    public String getDescription() {
        return "uploaded file " + file.getOriginalFilename();
    }
}
